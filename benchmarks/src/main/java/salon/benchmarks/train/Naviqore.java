package salon.benchmarks.train;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.naviqore.raptor.Connection;
import org.naviqore.raptor.QueryConfig;
import org.naviqore.raptor.router.RaptorConfig;
import org.naviqore.raptor.router.RaptorRouter;
import org.naviqore.raptor.router.RaptorRouterBuilder;
import org.naviqore.utils.cache.EvictionCache;
import salon.train.search.Call;
import salon.train.search.Journeys;
import salon.train.search.Network;

/**
 * The planner to compare with, naviqore-raptor, on the same stations, trains, days, change times, footpaths and limits. A query looks at the
 * trains of its day, of the one before and of the one after; the stop times of a day are kept once they were asked for, which is before
 * anything is measured. Stations are known by their numbers and are one stop each, as in all three timetables.
 */
final class Naviqore {

    private static final int DAYS_LOOKED_AT = 3;
    private static final int DAY = 86_400;

    /** More than any benchmark asks for. */
    private static final int DAYS_KEPT = 400;

    private final ZoneId zone;
    private final RaptorRouter router;
    private final QueryConfig limits = new QueryConfig();

    private Naviqore(ZoneId zone, RaptorRouter router, Journeys.Limits limits) {
        this.zone = zone;
        this.router = router;
        this.limits.setMaximumTransfers(limits.changes());
        // Its limit counts the waiting for the first train, ours does not.
        this.limits.setMaximumTravelDuration(limits.seconds() + DAY);
    }

    /**
     * The best connections by arrival and changes.
     *
     * @param from station
     * @param to station
     * @param at epoch second
     */
    List<Connection> after(int from, int to, long at) {
        OffsetDateTime time = Instant.ofEpochSecond(at).atZone(zone).toOffsetDateTime();
        return router.routeEarliestArrival(Map.of(name(from), time), Map.of(name(to), 0), limits);
    }

    private static String name(int station) {
        return "S" + station;
    }

    /** Tells the other planner what there is. */
    static final class Builder {

        private final Network network;
        private final RaptorRouterBuilder router;
        private final NaviqoreDays days;

        /** Trips with the same stops; within a route the other planner expects that no train overtakes another. */
        private final Map<List<Integer>, List<List<Integer>>> routes = new HashMap<>();

        /**
         * @param range of the departures that one query looks at, in seconds: 0 for the first one only, 1,800 unless one says otherwise
         */
        Builder(Network network, int stations, IntUnaryOperator changeSeconds, int range) {
            this.network = network;
            this.days = new NaviqoreDays(network);
            this.router = RaptorRouter.builder(
                    new RaptorConfig(DAYS_LOOKED_AT, range, 0, DAYS_KEPT, EvictionCache.Strategy.LRU, days));
            for (int station = 0; station < stations; station++) {
                router.addStop(name(station));
                router.addTransfer(name(station), name(station), changeSeconds.applyAsInt(station));
            }
        }

        Builder footpath(int from, int to, int seconds) {
            router.addTransfer(name(from), name(to), seconds);
            return this;
        }

        Naviqore build(Journeys.Limits limits) {
            List<Integer> trips = new ArrayList<>();
            for (int trip = 0; trip < network.trips(); trip++) {
                trips.add(trip);
            }
            trips.sort(Comparator.comparingInt(
                    trip -> network.calls(trip).getFirst().departs()));
            trips.forEach(this::assign);
            routes.forEach((stops, alike) -> alike.forEach(route -> add(stops, route)));
            return new Naviqore(network.zone(), router.build(), limits);
        }

        private void assign(int trip) {
            List<Integer> stops = network.calls(trip).stream()
                    .map(call -> network.stationOf(call.stop()))
                    .toList();
            List<List<Integer>> alike = routes.computeIfAbsent(stops, any -> new ArrayList<>());
            for (List<Integer> route : alike) {
                if (!overtakes(trip, route.getLast())) {
                    route.add(trip);
                    return;
                }
            }
            alike.add(new ArrayList<>(List.of(trip)));
        }

        private boolean overtakes(int trip, int earlier) {
            List<Call> calls = network.calls(trip);
            List<Call> before = network.calls(earlier);
            for (int i = 0; i < calls.size(); i++) {
                if (calls.get(i).arrives() < before.get(i).arrives()
                        || calls.get(i).departs() < before.get(i).departs()) {
                    return true;
                }
            }
            return false;
        }

        private void add(List<Integer> stops, List<Integer> trips) {
            String route = "R" + trips.getFirst();
            router.addRoute(
                    route, network.zone(), stops.stream().map(Naviqore::name).toList());
            for (int trip : trips) {
                String name = days.name(trip);
                router.addTrip(name, route);
                List<Call> calls = network.calls(trip);
                for (int i = 0; i < calls.size(); i++) {
                    router.addStopTime(
                            route,
                            name,
                            i,
                            name(stops.get(i)),
                            calls.get(i).arrives(),
                            calls.get(i).departs());
                }
            }
        }
    }
}
