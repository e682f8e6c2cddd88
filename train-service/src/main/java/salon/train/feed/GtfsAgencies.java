package salon.train.feed;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who runs the trains, in which time zone, and on which routes. */
final class GtfsAgencies {

    private final List<String> agencies = new ArrayList<>();
    private final Map<String, Integer> routes = new HashMap<>();
    private final Map<String, List<Integer>> routesByAgency = new HashMap<>();
    private String zone = "";

    static GtfsAgencies read(GtfsRows rows) throws RefusedFeed {
        GtfsAgencies agencies = new GtfsAgencies();
        rows.read(GtfsFile.AGENCY, (row, agency) -> agencies.addAgency(row));
        rows.read(GtfsFile.ROUTES, (row, route) -> {
            int number = agencies.routes.size();
            agencies.routes.put(row.cell("route_id"), number);
            agencies.routesByAgency
                    .computeIfAbsent(row.cell("agency_id"), agency -> new ArrayList<>())
                    .add(number);
        });
        rows.faults().refuseIfAny();
        return agencies;
    }

    private void addAgency(Row row) {
        String other = row.cell("agency_timezone");
        if (agencies.isEmpty()) {
            zone = other;
        } else if (!zone.equals(other)) {
            row.fault("agency_timezone is " + Fault.quoted(other) + ", that of the first agency " + Fault.quoted(zone)
                    + "; all agencies of a feed must have the same.");
        }
        if (!agencies.isEmpty() && (agencies.contains("") || !row.has("agency_id"))) {
            row.fault("The feed has several agencies, and not all have an agency_id.");
        }
        agencies.add(row.cell("agency_id"));
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    boolean areSeveral() {
        return agencies.size() > 1;
    }

    /** The number of a route that exists. */
    int route(String id) {
        return routes.getOrDefault(id, -1);
    }

    List<Integer> routesOf(String agency) {
        return routesByAgency.getOrDefault(agency, List.of());
    }
}
