package salon.train.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Direct trains: some drawn, and on timetables made by chance the same as by looking at every train of every day. */
class DirectTrainsTests {

    private static final int TIMETABLES = Integer.getInteger("direct.timetables", 1000);
    private static final long SEED = Long.getLong("direct.seed", 20260618);
    private static final int QUERIES = 25;

    /** Where the same train calls several times in no time, any of these rides is as good as the other. */
    private static final Comparator<Ride> BY_TIME = Comparator.comparingLong(Ride::departs)
            .thenComparingLong(Ride::arrives)
            .thenComparingInt(Ride::trip);

    private static final LocalDate MONDAY = DrawnJourneys.MONDAY;

    @Test
    void includesBothBoundsOfTheSlot() {
        DrawnTimetable timetable = new DrawnTimetable("""
                A 7:59 | B 8:30
                A 8:00 | B 8:30
                A 8:30 | B 9:00
                A 9:00 | B 9:30
                A 9:01 | B 9:30
                """);

        assertThat(between(timetable, "8:00", "9:00")).isEqualTo("8:00 8:30 9:00");
        assertThat(between(timetable, "8:00", "8:00")).isEqualTo("8:00");
        assertThat(between(timetable, "8:01", "8:29")).isEmpty();
        assertThat(between(timetable, "9:00", "8:00")).isEmpty();
    }

    @Test
    void sortsByDepartureThenArrival() {
        DrawnTimetable timetable = new DrawnTimetable("""
                A 9:00 | B 10:00
                A 8:00 | B 9:30
                A 8:00 | C 8:30 | B 9:00
                """);

        assertThat(direct(timetable).between(0, 1, at("0:00"), at("24:00")))
                .extracting(Ride::trip)
                .containsExactly(2, 1, 0);
        assertThat(direct(timetable).next(0, 1, at("7:00"), at("24:00")))
                .map(Ride::trip)
                .contains(2);
    }

    @Test
    void goesOnOverMidnight() {
        DrawnTimetable timetable = new DrawnTimetable("""
                A 23:50 | B 24:30
                A 24:10 | B 24:40
                A 0:20 | B 0:50
                """);

        assertThat(between(timetable, "23:00", "24:30")).isEqualTo("23:50 0:10+1 0:20+1");
        assertThat(between(timetable, "0:00", "0:30")).isEqualTo("0:10 0:20");
        assertThat(next(timetable, "23:51")).isEqualTo("0:10+1");
        assertThat(next(timetable, "0:11")).isEqualTo("0:20");
        assertThat(next(timetable, "0:21")).isEqualTo("23:50");
    }

    @Test
    void looksNoFurtherThanAsked() {
        DrawnTimetable timetable = new DrawnTimetable("A 8:00 | B 9:00 | on 2026-06-01 2026-06-05");

        assertThat(direct(timetable).next(0, 1, at("8:01"), at("8:01") + 86_400))
                .isEmpty();
        assertThat(direct(timetable).next(0, 1, at("8:01"), at("8:00") + 4 * 86_400))
                .isPresent();
        assertThat(direct(timetable).next(0, 1, at("8:01"), at("8:00") + 4 * 86_400 - 1))
                .isEmpty();
    }

    @Test
    void knowsWhichStationsATrainConnects() {
        DirectTrains direct = direct(new DrawnTimetable("""
                A 8:00 | B 8:30 -out | C 9:00 -in | D 9:30
                """));

        assertThat(direct.connect(0, 3)).isTrue();
        assertThat(direct.connect(1, 3)).isTrue();
        assertThat(direct.connect(0, 1)).isFalse();
        assertThat(direct.connect(2, 3)).isFalse();
        assertThat(direct.connect(3, 0)).isFalse();
        assertThat(direct.connect(0, 0)).isFalse();
    }

    @Test
    void ridesALoopFromTheLastCallToTheFirst() {
        DirectTrains direct = direct(new DrawnTimetable("A 8:00 | B 8:10 | A 8:20 | C 8:30 | C 8:40"));

        assertThat(direct.between(0, 2, at("0:00"), at("24:00")))
                .singleElement()
                .satisfies(ride -> {
                    assertThat(ride.board()).isEqualTo(2);
                    assertThat(ride.alight()).isEqualTo(3);
                });
    }

    @Test
    void findsWhatLookingAtEveryTrainFinds() {
        int found = 0;
        for (long seed = SEED; seed < SEED + TIMETABLES; seed++) {
            RandomTimetable timetable = new RandomTimetable(seed);
            DirectTrains direct = new DirectTrains(timetable.network);
            Random random = new Random(seed);
            for (int query = 0; query < QUERIES; query++) {
                int from = random.nextInt(timetable.stations);
                int to = (from + 1 + random.nextInt(timetable.stations - 1)) % timetable.stations;
                List<Ride> all = everyRide(timetable, from, to);
                long earliest = bound(random, all);
                long latest = random.nextInt(4) == 0 ? bound(random, all) : earliest + random.nextInt(2 * 86_400);
                String what = "seed %d from %d to %d, %d to %d".formatted(seed, from, to, earliest, latest);
                List<Ride> slot = all.stream()
                        .filter(ride -> ride.departs() >= earliest && ride.departs() <= latest)
                        .toList();

                assertThat(direct.between(from, to, earliest, latest))
                        .as(what)
                        .containsExactlyInAnyOrderElementsOf(slot)
                        .isSortedAccordingTo(BY_TIME);
                Optional<Ride> next = direct.next(from, to, earliest, latest);
                assertThat(next.isPresent()).as(what).isEqualTo(!slot.isEmpty());
                next.ifPresent(ride -> assertThat(slot)
                        .as(what)
                        .contains(ride)
                        .allSatisfy(other ->
                                assertThat(BY_TIME.compare(ride, other)).isNotPositive()));
                found += slot.size();
            }
        }
        assertThat(found).as("rides found").isGreaterThan(TIMETABLES * 10);
    }

    @Test
    void connectsWhatAnyTrainConnects() {
        for (long seed = SEED; seed < SEED + TIMETABLES; seed++) {
            RandomTimetable timetable = new RandomTimetable(seed);
            DirectTrains direct = new DirectTrains(timetable.network);
            for (int from = 0; from < timetable.stations; from++) {
                for (int to = 0; to < timetable.stations; to++) {
                    int start = from;
                    int goal = to;
                    assertThat(direct.connect(from, to))
                            .as("seed %d from %d to %d", seed, from, to)
                            .isEqualTo(timetable.trips.stream()
                                    .anyMatch(trip -> !ridesOf(timetable, trip.calls(), start, goal)
                                            .isEmpty()));
                }
            }
        }
    }

    /** Around a departure, if there is any, often at that very second. */
    private static long bound(Random random, List<Ride> all) {
        return all.isEmpty() || random.nextInt(4) == 0
                ? RandomTimetable.begins(RandomTimetable.FIRST) + random.nextInt(-86_400, 6 * 86_400)
                : all.get(random.nextInt(all.size())).departs() + random.nextInt(-1, 2);
    }

    private static List<Ride> everyRide(RandomTimetable timetable, int from, int to) {
        List<Ride> rides = new ArrayList<>();
        for (int number = 0; number < timetable.trips.size(); number++) {
            List<Call> calls = timetable.trips.get(number).calls();
            for (LocalDate day : timetable.trips.get(number).days()) {
                for (int[] ride : ridesOf(timetable, calls, from, to)) {
                    rides.add(new Ride(
                            number,
                            ride[0],
                            ride[1],
                            day.toEpochDay(),
                            RandomTimetable.begins(day) + calls.get(ride[0]).departs(),
                            RandomTimetable.begins(day) + calls.get(ride[1]).arrives(),
                            timetable.network.price(number, ride[0], ride[1])));
                }
            }
        }
        return rides;
    }

    /** From each call where one may board, to the next where one may alight, unless one may board again before that. */
    private static List<int[]> ridesOf(RandomTimetable timetable, List<Call> calls, int from, int to) {
        List<int[]> rides = new ArrayList<>();
        for (int board = 0; board < calls.size(); board++) {
            boolean begun =
                    station(timetable, calls, board) == from && calls.get(board).boarding();
            for (int alight = board + 1; begun && alight < calls.size(); alight++) {
                if (station(timetable, calls, alight) == to && calls.get(alight).alighting()) {
                    rides.add(new int[] {board, alight});
                    begun = false;
                } else if (station(timetable, calls, alight) == from
                        && calls.get(alight).boarding()) {
                    begun = false;
                }
            }
        }
        return rides;
    }

    private static int station(RandomTimetable timetable, List<Call> calls, int call) {
        return timetable.stops.get(calls.get(call).stop()).station();
    }

    private static DirectTrains direct(DrawnTimetable timetable) {
        return new DirectTrains(timetable.network);
    }

    private static String between(DrawnTimetable timetable, String earliest, String latest) {
        return String.join(
                " ",
                direct(timetable).between(0, 1, at(earliest), at(latest)).stream()
                        .map(ride -> DrawnJourneys.time(ride.departs(), MONDAY))
                        .toList());
    }

    private static String next(DrawnTimetable timetable, String time) {
        return direct(timetable)
                .next(0, 1, at(time), at(time) + 86_400)
                .map(ride -> DrawnJourneys.time(ride.departs(), MONDAY))
                .orElse("");
    }

    private static long at(String time) {
        return DrawnJourneys.at(MONDAY, time);
    }
}
