package salon.train.search;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects what a feed says and packs it into a {@link Network}. Everything is numbered from 0 in the order in which it is added. A station
 * is what people ask for; it has one or more stops (platforms) where trains call. The feed has been checked before: what cannot
 * be, such as an unknown stop or times that go backwards, is an {@link IllegalArgumentException}.
 */
public final class NetworkBuilder {

    /** No zone: no fare by zone applies there. */
    public static final int NO_ZONE = -1;

    private record Stop(int station, int fareZone, int changeSeconds) {}

    private record Trip(int number, int route, int service, List<Call> calls) {

        private record Shape(int route, List<Integer> stops, List<Boolean> boarding, List<Boolean> alighting) {}

        Shape shape() {
            return new Shape(
                    route,
                    calls.stream().map(Call::stop).toList(),
                    calls.stream().map(Call::boarding).toList(),
                    calls.stream().map(Call::alighting).toList());
        }

        boolean neverAfter(Trip other) {
            for (int call = 0; call < calls.size(); call++) {
                if (calls.get(call).arrives() > other.calls.get(call).arrives()
                        || calls.get(call).departs() > other.calls.get(call).departs()) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Pair(int from, int to) {}

    private final ZoneId zone;
    private int stations;
    private final List<Stop> stops = new ArrayList<>();
    private final Map<Pair, Integer> footpaths = new LinkedHashMap<>();
    private final Set<Pair> noChanges = new HashSet<>();
    private final List<ServiceDays> services = new ArrayList<>();
    private final List<Trip> trips = new ArrayList<>();
    private Fares fares = TicketFares.none();

    /**
     * @param zone in which the service days begin
     */
    public NetworkBuilder(ZoneId zone) {
        this.zone = zone;
    }

    /** Adds a station. */
    public int station() {
        return stations++;
    }

    /**
     * Adds a stop. One can change between the stops of a station in the longer of their two times, unless a footpath says otherwise.
     *
     * @param fareZone any number of the caller's, or {@link #NO_ZONE}
     * @param changeSeconds the least time to change trains there
     */
    public int stop(int station, int fareZone, int changeSeconds) {
        check(station >= 0 && station < stations, "station", station);
        check(changeSeconds >= 0, "change time", changeSeconds);
        stops.add(new Stop(station, fareZone, changeSeconds));
        return stops.size() - 1;
    }

    /** One can walk from one stop to another in so many seconds; the last word on the same pair counts. */
    public NetworkBuilder footpath(int from, int to, int seconds) {
        check(seconds >= 0, "walking time", seconds);
        noChanges.remove(pair(from, to));
        footpaths.put(pair(from, to), seconds);
        return this;
    }

    /** One cannot change between these two stops, or at this one when they are the same. */
    public NetworkBuilder noChange(int from, int to) {
        footpaths.remove(pair(from, to));
        noChanges.add(pair(from, to));
        return this;
    }

    /** Adds a service: days on which trips start. */
    public int service(ServiceDays days) {
        services.add(days);
        return services.size() - 1;
    }

    /**
     * Adds a trip: one train on each day of its service.
     *
     * @param route any number of the caller's: what fare rules mean by a route
     * @param calls at least two, none before the one before it
     */
    public int trip(int route, int service, List<Call> calls) {
        check(service >= 0 && service < services.size(), "service", service);
        check(calls.size() >= 2, "number of calls", calls.size());
        for (int call = 0; call < calls.size(); call++) {
            check(
                    calls.get(call).stop() >= 0 && calls.get(call).stop() < stops.size(),
                    "stop",
                    calls.get(call).stop());
            check(
                    call == 0
                            || calls.get(call - 1).departs() <= calls.get(call).arrives(),
                    "time",
                    calls.get(call).arrives());
        }
        trips.add(new Trip(trips.size(), route, service, List.copyOf(calls)));
        return trips.size() - 1;
    }

    public NetworkBuilder fares(Fares fares) {
        this.fares = fares;
        return this;
    }

    public Network build() {
        if (fares instanceof TrainFares(int[] prices)) {
            check(prices.length == trips.size(), "number of prices", prices.length);
        }
        int[] stationOfStop = stops.stream().mapToInt(Stop::station).toArray();
        int[][] stopsOfStation = new int[stations][0];
        for (int stop = 0; stop < stops.size(); stop++) {
            int[] before = stopsOfStation[stationOfStop[stop]];
            int[] with = Arrays.copyOf(before, before.length + 1);
            with[before.length] = stop;
            stopsOfStation[stationOfStop[stop]] = with;
        }
        return new Network(
                zone,
                stationOfStop,
                stopsOfStation,
                stops.stream().mapToInt(Stop::fareZone).toArray(),
                List.copyOf(services),
                trips.stream().mapToInt(Trip::service).toArray(),
                patterns(),
                new Footpaths(stops.size(), paths(stopsOfStation)),
                fares,
                false);
    }

    private List<Footpaths.Path> paths(int[][] stopsOfStation) {
        Map<Pair, Integer> all = new LinkedHashMap<>();
        for (int[] siblings : stopsOfStation) {
            for (int from : siblings) {
                for (int to : siblings) {
                    all.put(
                            new Pair(from, to),
                            Math.max(
                                    stops.get(from).changeSeconds(),
                                    stops.get(to).changeSeconds()));
                }
            }
        }
        all.putAll(footpaths);
        all.keySet().removeAll(noChanges);
        return all.entrySet().stream()
                .map(path ->
                        new Footpaths.Path(path.getKey().from(), path.getKey().to(), path.getValue()))
                .toList();
    }

    /** Trips of one shape, by time; one that overtakes another of them begins a pattern of its own. */
    private Pattern[] patterns() {
        Map<Trip.Shape, List<List<Trip>>> chains = new LinkedHashMap<>();
        trips.stream()
                .sorted(Comparator.comparing(
                                (Trip trip) -> trip.calls().getFirst().departs())
                        .thenComparing(trip -> trip.calls().getLast().arrives())
                        .thenComparing(Trip::number))
                .forEach(trip -> {
                    List<List<Trip>> alike = chains.computeIfAbsent(trip.shape(), shape -> new ArrayList<>());
                    alike.stream()
                            .filter(chain -> chain.getLast().neverAfter(trip))
                            .findFirst()
                            .orElseGet(() -> {
                                alike.add(new ArrayList<>());
                                return alike.getLast();
                            })
                            .add(trip);
                });
        return chains.values().stream()
                .flatMap(List::stream)
                .map(NetworkBuilder::pattern)
                .toArray(Pattern[]::new);
    }

    private static Pattern pattern(List<Trip> chain) {
        List<Call> shape = chain.getFirst().calls();
        int length = shape.size();
        int[] stops = new int[length];
        boolean[] boarding = new boolean[length];
        boolean[] alighting = new boolean[length];
        for (int call = 0; call < length; call++) {
            stops[call] = shape.get(call).stop();
            boarding[call] = shape.get(call).boarding();
            alighting[call] = shape.get(call).alighting();
        }
        int[] arrives = new int[chain.size() * length];
        int[] departs = new int[chain.size() * length];
        for (int index = 0; index < chain.size(); index++) {
            for (int call = 0; call < length; call++) {
                arrives[index * length + call] =
                        chain.get(index).calls().get(call).arrives();
                departs[index * length + call] =
                        chain.get(index).calls().get(call).departs();
            }
        }
        return new Pattern(
                chain.getFirst().route(),
                stops,
                boarding,
                alighting,
                chain.stream().mapToInt(Trip::number).toArray(),
                arrives,
                departs);
    }

    private Pair pair(int from, int to) {
        check(from >= 0 && from < stops.size(), "stop", from);
        check(to >= 0 && to < stops.size(), "stop", to);
        return new Pair(from, to);
    }

    private static void check(boolean condition, String what, int value) {
        if (!condition) {
            throw new IllegalArgumentException("impossible " + what + ": " + value);
        }
    }
}
