package salon.benchmarks.train;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import salon.train.search.Journey;
import salon.train.search.Journeys;
import salon.train.search.Order;

/**
 * Whether our planner and naviqore find the same earliest arrivals. Ours sorts by departure and keeps a slower journey that is cheaper, so
 * one has to look through its pages until nothing that departs later can arrive earlier.
 *
 * @param differences where they do not, a line each
 */
record Agreement(int same, List<String> differences) {

    private static final int DAY = 86_400;
    private static final int PAGE = 20;
    private static final int SHOWN = 10;

    /**
     * @param most how many queries to ask at most
     */
    static Agreement of(Railway railway, int most) {
        int same = 0;
        List<String> differences = new ArrayList<>();
        for (Query query : railway.journeys().stream().limit(most).toList()) {
            OptionalLong other = railway.quick(query).stream()
                    .mapToLong(connection -> connection.getArrivalTime().toEpochSecond())
                    .min();
            OptionalLong ours = earliestArrival(railway, query);
            if (ours.equals(other) || isOutOfReach(query, ours, other)) {
                same++;
            } else {
                differences.add("%s: ours %s, naviqore's %s".formatted(query, ours, other));
            }
        }
        return new Agreement(same, List.copyOf(differences));
    }

    /** It knows only the trains of that day and of the next one. */
    private static boolean isOutOfReach(Query query, OptionalLong ours, OptionalLong other) {
        return other.isEmpty() && ours.isPresent() && ours.getAsLong() > query.at() + DAY;
    }

    private static OptionalLong earliestArrival(Railway railway, Query query) {
        long earliest = Long.MAX_VALUE;
        Journeys.Page page = railway.page(query, PAGE);
        while (true) {
            for (Journey journey : page.journeys()) {
                earliest = Math.min(earliest, journey.arrives());
            }
            boolean done =
                    page.journeys().isEmpty() || page.journeys().getLast().departs() >= earliest;
            if (done || page.later() == null) {
                return earliest == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(earliest);
            }
            page = railway.timetable().journeys().after(query.from(), query.to(), Order.DEPARTURE, page.later(), PAGE);
        }
    }

    String summary() {
        return "the same earliest arrival for %d queries, another for %d%s"
                .formatted(
                        same,
                        differences.size(),
                        differences.stream()
                                .limit(SHOWN)
                                .map(difference -> "\n  " + difference)
                                .collect(Collectors.joining()));
    }
}
