package salon.train.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.naviqore.raptor.Connection;
import org.naviqore.raptor.QueryConfig;
import org.naviqore.raptor.router.RaptorConfig;
import org.naviqore.raptor.router.RaptorRouter;
import org.naviqore.raptor.router.RaptorRouterBuilder;
import org.naviqore.raptor.router.RaptorTripMaskProvider;
import org.naviqore.utils.cache.EvictionCache;

/**
 * Another planner, naviqore-raptor, with the stops, trips, days, change times and footpaths of a network. Each trip is a route of its own: it
 * expects that within a route no train overtakes another. A query looks at the trips of its day, of the one before and of the one after.
 */
final class Naviqore {

    private static final int DAYS_LOOKED_AT = 3;
    private static final int DAYS_KEPT = 20;
    private static final int DAY = 86_400;

    private final Network network;
    private final RaptorRouter router;
    private final QueryConfig limits = new QueryConfig();

    Naviqore(Network network, int mostChanges) {
        this.network = network;
        RaptorRouterBuilder builder = RaptorRouter.builder(
                new RaptorConfig(DAYS_LOOKED_AT, 0, 0, DAYS_KEPT, EvictionCache.Strategy.LRU, new Days(network)));
        for (int stop = 0; stop < network.stationOfStop.length; stop++) {
            builder.addStop(name(stop));
        }
        Footpaths paths = network.footpaths;
        for (int stop = 0; stop < network.stationOfStop.length; stop++) {
            for (int path = paths.start[stop]; path < paths.start[stop + 1]; path++) {
                builder.addTransfer(name(stop), name(paths.to[path]), paths.seconds[path]);
            }
        }
        for (int trip = 0; trip < network.trips(); trip++) {
            add(builder, name(trip), network.calls(trip));
        }
        this.router = builder.build();
        limits.setMaximumTransfers(mostChanges);
        // It counts the waiting for the first train.
        limits.setMaximumTravelDuration(2 * DAY);
    }

    private void add(RaptorRouterBuilder builder, String trip, List<Call> calls) {
        builder.addRoute(
                trip,
                network.zone(),
                calls.stream().map(call -> name(call.stop())).toList());
        builder.addTrip(trip, trip);
        for (int number = 0; number < calls.size(); number++) {
            Call call = calls.get(number);
            builder.addStopTime(trip, trip, number, name(call.stop()), call.arrives(), call.departs());
        }
    }

    /** The best connections by arrival and changes that depart at a time or later. */
    List<Connection> after(int from, int to, long at) {
        return router.routeEarliestArrival(
                Map.of(
                        name(from),
                        Instant.ofEpochSecond(at).atZone(network.zone()).toOffsetDateTime()),
                Map.of(name(to), 0),
                limits);
    }

    private static String name(int number) {
        return Integer.toString(number);
    }

    /** On which days the trips run. */
    private static final class Days implements RaptorTripMaskProvider {

        private final Network network;
        private Map<String, String[]> trips = Map.of();

        Days(Network network) {
            this.network = network;
        }

        @Override
        public void setTripIds(Map<String, String[]> routeTripIds) {
            trips = routeTripIds;
        }

        @Override
        public String getServiceIdForDate(LocalDate date) {
            return date.toString();
        }

        @Override
        public DayTripMask getDayTripMask(LocalDate date, QueryConfig config) {
            Map<String, RouteTripMask> masks = new HashMap<>();
            for (String trip : trips.keySet()) {
                boolean runs = network.days(Integer.parseInt(trip)).contain(date.toEpochDay());
                masks.put(trip, new RouteTripMask(new boolean[] {runs}));
            }
            return new DayTripMask(getServiceIdForDate(date), date, masks);
        }
    }
}
