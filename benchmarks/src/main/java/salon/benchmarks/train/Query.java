package salon.benchmarks.train;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A question to a planner.
 *
 * @param from station
 * @param to station
 * @param at epoch second
 */
record Query(int from, int to, long at) {

    private static final int OPENS = LocalTime.of(5, 0).toSecondOfDay();
    private static final int CLOSES = LocalTime.of(22, 0).toSecondOfDay();
    private static final int DAYS = 7;
    private static final int MOST_TRIES = 1_000;

    /** Which pairs of stations are worth asking for. */
    interface Pairs {

        boolean contain(int from, int to);
    }

    /**
     * Random ones, the same for the same arguments: any two stations, some minute between 5:00 and 22:00 within a week.
     *
     * @param week the first of its days
     */
    static List<Query> random(int count, int stations, Pairs pairs, LocalDate week, ZoneId zone, long seed) {
        Random random = new Random(seed);
        List<Query> queries = new ArrayList<>(count);
        for (int tries = 0; queries.size() < count; tries++) {
            if (tries > count * MOST_TRIES) {
                throw new IllegalArgumentException("Hardly any two stations are connected.");
            }
            int from = random.nextInt(stations);
            int to = random.nextInt(stations);
            int minute = (OPENS + random.nextInt(CLOSES - OPENS)) / 60;
            LocalDate day = week.plusDays(random.nextInt(DAYS));
            if (from != to && pairs.contain(from, to)) {
                queries.add(new Query(
                        from,
                        to,
                        day.atTime(minute / 60, minute % 60).atZone(zone).toEpochSecond()));
            }
        }
        return List.copyOf(queries);
    }
}
