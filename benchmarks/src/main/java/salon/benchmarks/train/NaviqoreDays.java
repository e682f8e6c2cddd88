package salon.benchmarks.train;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.naviqore.raptor.QueryConfig;
import org.naviqore.raptor.router.RaptorTripMaskProvider;
import salon.train.search.Network;

/** Tells the other planner on which days our trips run. */
final class NaviqoreDays implements RaptorTripMaskProvider {

    private final Network network;
    private final Map<LocalDate, String> names = new ConcurrentHashMap<>();
    private Map<String, String[]> trips = Map.of();

    NaviqoreDays(Network network) {
        this.network = network;
    }

    String name(int trip) {
        return Integer.toString(trip);
    }

    @Override
    public void setTripIds(Map<String, String[]> routeTripIds) {
        trips = routeTripIds;
    }

    @Override
    public String getServiceIdForDate(LocalDate date) {
        return names.computeIfAbsent(date, LocalDate::toString);
    }

    @Override
    public DayTripMask getDayTripMask(LocalDate date, QueryConfig config) {
        Map<String, RouteTripMask> masks = new HashMap<>();
        trips.forEach((route, names) -> masks.put(route, new RouteTripMask(running(names, date.toEpochDay()))));
        return new DayTripMask(getServiceIdForDate(date), date, masks);
    }

    private boolean[] running(String[] names, long day) {
        boolean[] running = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            running[i] = network.days(Integer.parseInt(names[i])).contain(day);
        }
        return running;
    }
}
