package salon.benchmarks.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import salon.train.feed.RefusedFeed;

/**
 * Our planner and naviqore side by side: the same queries, one thread, by turns in one run, so that both have the machine in the same
 * moods. Prints a table, and whether both find the same earliest arrivals.
 */
final class Compare {

    private static final int ROUNDS = Integer.getInteger("rounds", 7);
    private static final int WARM_UP = 3;

    /** Of how many queries the answers are compared. */
    private static final int CHECKED = 200;

    /**
     * Who answers.
     *
     * @param answer how many journeys there are
     */
    private record Planner(String name, List<Query> queries, Function<Query, Integer> answer) {

        Latencies round() {
            long[] nanos = new long[queries.size()];
            long begin = System.nanoTime();
            for (int i = 0; i < nanos.length; i++) {
                long asked = System.nanoTime();
                found += answer.apply(queries.get(i));
                nanos[i] = System.nanoTime() - asked;
            }
            return Latencies.of(nanos, System.nanoTime() - begin);
        }
    }

    /** Keeps the compiler from leaving out what nobody looks at. */
    private static long found;

    private Compare() {}

    /** Compares on the timetables named, or on all. */
    public static void main(String[] args) throws IOException, RefusedFeed {
        System.out.printf(
                "%-9s %-34s %7s %8s %10s %10s %10s%n",
                "network", "asked", "queries", "found", "p50 µs", "p99 µs", "a second");
        for (Feed feed : Feed.values()) {
            if (args.length == 0 || List.of(args).contains(feed.name())) {
                Railway railway = feed.load();
                compare(feed, railway);
                System.out.println(Agreement.of(railway, CHECKED).summary());
            }
        }
    }

    private static void compare(Feed feed, Railway railway) {
        List<Planner> planners = List.of(
                new Planner(
                        "next direct train",
                        railway.directs(),
                        query -> railway.next(query).isPresent() ? 1 : 0),
                new Planner(
                        "direct trains in two hours",
                        railway.directs(),
                        query -> railway.slot(query).size()),
                new Planner(
                        "journeys, page of 1",
                        railway.journeys(),
                        query -> railway.page(query, 1).journeys().size()),
                new Planner(
                        "journeys, page of 5",
                        railway.journeys(),
                        query -> railway.page(query, 5).journeys().size()),
                new Planner(
                        "naviqore, earliest arrival",
                        railway.journeys(),
                        query -> railway.quick(query).size()),
                new Planner(
                        "naviqore, half an hour",
                        railway.journeys(),
                        query -> railway.ranged(query).size()));
        List<List<Latencies>> rounds = new ArrayList<>();
        long[] journeys = new long[planners.size()];
        planners.forEach(planner -> rounds.add(new ArrayList<>()));
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (int i = 0; i < planners.size(); i++) {
                found = 0;
                Latencies latencies = planners.get(i).round();
                journeys[i] = found;
                if (round >= WARM_UP) {
                    rounds.get(i).add(latencies);
                }
            }
        }
        for (int i = 0; i < planners.size(); i++) {
            Planner planner = planners.get(i);
            System.out.printf(
                    "%-9s %-34s %7d %8d %10.1f %10.1f %10.0f%n",
                    feed,
                    planner.name(),
                    planner.queries().size(),
                    journeys[i],
                    Latencies.median(rounds.get(i), latencies -> latencies.percentile(50)),
                    Latencies.median(rounds.get(i), latencies -> latencies.percentile(99)),
                    Latencies.median(rounds.get(i), Latencies::perSecond));
        }
    }
}
