package salon.train.search;

import java.util.Arrays;
import java.util.BitSet;

/** Which trips start on a day, by pattern: indexes into the pattern's trips, ascending. Days with the same services share one. */
final class DayPlan {

    private final int[][] running;

    DayPlan(Pattern[] patterns, int[] serviceOfTrip, BitSet services) {
        running = new int[patterns.length][];
        for (int number = 0; number < patterns.length; number++) {
            int[] trips = patterns[number].trips;
            int[] indexes = new int[trips.length];
            int count = 0;
            for (int index = 0; index < trips.length; index++) {
                if (services.get(serviceOfTrip[trips[index]])) {
                    indexes[count++] = index;
                }
            }
            running[number] = Arrays.copyOf(indexes, count);
        }
    }

    int[] running(int pattern) {
        return running[pattern];
    }
}
