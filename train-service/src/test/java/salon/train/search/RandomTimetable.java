package salon.train.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A small timetable made by chance: every feature of the network is in it sooner or later, often in odd ways. */
final class RandomTimetable {

    static final LocalDate FIRST = LocalDate.of(2026, 3, 27);
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    static final int DAYS = 4;

    record Stop(int station, int zone, int change) {}

    record Path(int from, int to, int seconds) {}

    record Trip(int route, Set<LocalDate> days, List<Call> calls) {}

    final int stations;
    final List<Stop> stops = new ArrayList<>();
    final List<Path> footpaths = new ArrayList<>();
    final Set<Path> noChanges = new HashSet<>();
    final List<Trip> trips = new ArrayList<>();
    final Fares fares;
    final Network network;

    private final Random random;

    RandomTimetable(long seed) {
        random = new Random(seed);
        stations = 3 + random.nextInt(5);
        NetworkBuilder builder = new NetworkBuilder(ZONE);
        for (int station = 0; station < stations; station++) {
            builder.station();
        }
        for (int station = 0; station < stations; station++) {
            for (int platform = random.nextInt(4) == 0 ? 2 : 1; platform > 0; platform--) {
                stops.add(new Stop(station, random.nextInt(5) - 1, minutes(0, 10)));
                builder.stop(station, stops.getLast().zone(), stops.getLast().change());
            }
        }
        for (int path = random.nextInt(3); path > 0; path--) {
            Path walk = new Path(random.nextInt(stops.size()), random.nextInt(stops.size()), minutes(0, 30));
            footpaths.removeIf(other -> other.from() == walk.from() && other.to() == walk.to());
            footpaths.add(walk);
            builder.footpath(walk.from(), walk.to(), walk.seconds());
        }
        if (random.nextInt(5) == 0) {
            int stop = random.nextInt(stops.size());
            footpaths.removeIf(path -> path.from() == stop && path.to() == stop);
            noChanges.add(new Path(stop, stop, 0));
            builder.noChange(stop, stop);
        }
        trips(builder);
        fares = fares();
        network = builder.fares(fares).build();
    }

    /** When a service day begins, as epoch second. */
    static long begins(LocalDate day) {
        return day.atTime(12, 0).atZone(ZONE).toEpochSecond() - 43_200;
    }

    private void trips(NetworkBuilder builder) {
        int span = random.nextBoolean() ? 6 * 60 : 30 * 60;
        int routes = 1 + random.nextInt(4);
        for (int line = 2 + random.nextInt(5); line > 0; line--) {
            List<Integer> way = new ArrayList<>();
            for (int call = 2 + random.nextInt(4); call > 0; call--) {
                way.add(random.nextInt(stops.size()));
            }
            int route = random.nextInt(routes);
            for (int trip = 1 + random.nextInt(4); trip > 0; trip--) {
                int time = random.nextInt(span) * 60;
                List<Call> calls = new ArrayList<>();
                for (int stop : way) {
                    int arrives = time + minutes(0, 60);
                    int departs = arrives + minutes(0, 6) / 2;
                    calls.add(new Call(stop, arrives, departs, random.nextInt(12) > 0, random.nextInt(12) > 0));
                    time = departs;
                }
                Set<LocalDate> days = new HashSet<>();
                for (int day = 0; day < DAYS; day++) {
                    if (random.nextInt(3) > 0) {
                        days.add(FIRST.plusDays(day));
                    }
                }
                trips.add(new Trip(route, days, calls));
                builder.trip(route, builder.service(ServiceDays.of(days)), calls);
            }
        }
    }

    private Fares fares() {
        return switch (random.nextInt(5)) {
            case 0 -> TicketFares.none();
            case 1 ->
                new TrainFares(trips.stream()
                        .mapToInt(trip -> random.nextInt(8) == 0 ? Price.UNKNOWN : random.nextInt(20) * 50)
                        .toArray());
            default -> tickets();
        };
    }

    private TicketFares tickets() {
        List<TicketFares.Fare> fares = new ArrayList<>();
        List<TicketFares.Rule> rules = new ArrayList<>();
        boolean expiring = random.nextInt(3) == 0;
        boolean containing = random.nextInt(4) == 0;
        for (int fare = 1 + random.nextInt(6); fare > 0; fare--) {
            fares.add(new TicketFares.Fare(
                    random.nextInt(12) * 100,
                    random.nextInt(3) == 0 ? TicketFares.UNLIMITED : random.nextInt(3),
                    expiring && random.nextBoolean() ? minutes(10, 300) : TicketFares.UNLIMITED));
            for (int rule = random.nextInt(5); rule > 0; rule--) {
                Set<Integer> contains = new HashSet<>();
                for (int zone = containing ? random.nextInt(4) : 0; zone > 0; zone--) {
                    contains.add(random.nextInt(4));
                }
                rules.add(new TicketFares.Rule(fares.size() - 1, any(4), any(4), any(4), contains));
            }
        }
        return new TicketFares(fares, rules);
    }

    private int any(int bound) {
        return random.nextInt(2) == 0 ? TicketFares.ANY : random.nextInt(bound);
    }

    private int minutes(int least, int bound) {
        return (least + random.nextInt(bound)) * 60;
    }
}
