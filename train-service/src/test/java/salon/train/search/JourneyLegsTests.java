package salon.train.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * On timetables made by chance, every journey can really be travelled, leg by leg, and is what it says. That it is among the best is the
 * oracle's matter; that its legs exist is not.
 */
class JourneyLegsTests {

    private static final int TIMETABLES = Integer.getInteger("legs.timetables", 2500);
    private static final long SEED = Long.getLong("legs.seed", 20260604);

    @Test
    void everyJourneyCanBeTravelled() {
        int rides = 0;
        int walks = 0;
        for (int number = 0; number < TIMETABLES; number++) {
            RandomTimetable timetable = new RandomTimetable(SEED + number);
            Random random = new Random(SEED + number);
            Journeys.Limits limits = new Journeys.Limits(random.nextInt(4), (1 + random.nextInt(30)) * 3600, 8);
            int from = random.nextInt(timetable.stations);
            int to = (from + 1 + random.nextInt(timetable.stations - 1)) % timetable.stations;
            Journeys journeys = new Journeys(timetable.network, limits);
            for (Order order : Order.values()) {
                Sequence sequence = new Sequence(journeys, from, to, order);
                for (Journey journey : sequence.all(RandomTimetable.begins(RandomTimetable.FIRST) - 86_400)) {
                    String what = "seed %d from %d to %d by %s: %s".formatted(SEED + number, from, to, order, journey);
                    new Traveller(timetable, limits, what).travels(from, to, journey);
                    rides += rides(journey).size();
                    walks += journey.legs().size() - rides(journey).size();
                }
            }
        }
        assertThat(rides).as("rides").isGreaterThan(TIMETABLES);
        assertThat(walks).as("walks").isGreaterThan(TIMETABLES / 10);
    }

    private static List<Ride> rides(Journey journey) {
        List<Ride> rides = new ArrayList<>();
        journey.legs().forEach(leg -> {
            if (leg instanceof Ride ride) {
                rides.add(ride);
            }
        });
        return rides;
    }

    /** Takes a journey at its word. */
    private record Traveller(RandomTimetable timetable, Journeys.Limits limits, String what) {

        void travels(int from, int to, Journey journey) {
            BruteForce rules = new BruteForce(timetable, limits);
            List<Ride> rides = rides(journey);
            rides.forEach(ride -> boards(ride, rules));
            assertThat(journey.changes()).as(what).isEqualTo(rides.size() - 1).isLessThanOrEqualTo(limits.changes());
            assertThat(journey.price()).as(what).isEqualTo(rules.priceOf(rides));
            assertThat(journey.departs())
                    .as(what)
                    .isEqualTo(journey.legs().getFirst().departs());
            assertThat(journey.arrives())
                    .as(what)
                    .isEqualTo(journey.legs().getLast().arrives());
            assertThat(journey.arrives() - journey.departs()).as(what).isBetween(0L, (long) limits.seconds());
            waitsOnTheWayOnly(journey.legs());
            goesFrom(from, to, journey.legs(), rules);
        }

        private void waitsOnTheWayOnly(List<Leg> legs) {
            if (legs.getFirst() instanceof Walk first) {
                assertThat(first.arrives()).as(what).isEqualTo(legs.get(1).departs());
            }
            if (legs.getLast() instanceof Walk last) {
                assertThat(last.departs())
                        .as(what)
                        .isEqualTo(legs.get(legs.size() - 2).arrives());
            }
        }

        private void boards(Ride ride, BruteForce rules) {
            RandomTimetable.Trip trip = timetable.trips.get(ride.trip());
            LocalDate day = LocalDate.ofEpochDay(ride.day());
            Call in = trip.calls().get(ride.board());
            Call out = trip.calls().get(ride.alight());
            assertThat(trip.days()).as(what).contains(day);
            assertThat(ride.board()).as(what).isLessThan(ride.alight());
            assertThat(in.boarding()).as(what).isTrue();
            assertThat(out.alighting()).as(what).isTrue();
            assertThat(ride.departs()).as(what).isEqualTo(RandomTimetable.begins(day) + in.departs());
            assertThat(ride.arrives()).as(what).isEqualTo(RandomTimetable.begins(day) + out.arrives());
            assertThat(ride.price()).as(what).isEqualTo(rules.priceOf(List.of(ride)));
        }

        private void goesFrom(int from, int to, List<Leg> legs, BruteForce rules) {
            Leg before = null;
            int stop = -1;
            for (Leg leg : legs) {
                int start = start(leg);
                if (before == null) {
                    assertThat(station(start)).as(what).isEqualTo(from);
                } else if (before instanceof Ride && leg instanceof Ride) {
                    assertThat(station(start)).as(what).isEqualTo(station(stop));
                    assertThat(leg.departs() - before.arrives())
                            .as(what)
                            .isGreaterThanOrEqualTo(rules.change(stop, start));
                } else {
                    assertThat(start).as(what).isEqualTo(stop);
                    assertThat(leg.departs()).as(what).isGreaterThanOrEqualTo(before.arrives());
                    assertThat(before.getClass()).as(what).isNotEqualTo(leg.getClass());
                }
                stop = end(leg);
                if (leg instanceof Walk) {
                    assertThat(station(stop)).as(what).isNotEqualTo(station(start));
                    assertThat(leg.arrives() - leg.departs()).as(what).isEqualTo(rules.change(start, stop));
                }
                before = leg;
            }
            assertThat(station(stop)).as(what).isEqualTo(to);
        }

        private int start(Leg leg) {
            return switch (leg) {
                case Ride ride ->
                    timetable.trips.get(ride.trip()).calls().get(ride.board()).stop();
                case Walk walk -> walk.from();
            };
        }

        private int end(Leg leg) {
            return switch (leg) {
                case Ride ride ->
                    timetable.trips.get(ride.trip()).calls().get(ride.alight()).stop();
                case Walk walk -> walk.to();
            };
        }

        private int station(int stop) {
            return timetable.stops.get(stop).station();
        }
    }
}
