package salon.benchmarks.train;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How long the answers of one round took, in nanoseconds, shortest first.
 *
 * @param elapsed how long the whole round took
 */
record Latencies(long[] sorted, long elapsed) {

    static Latencies of(long[] nanos, long elapsed) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted, elapsed);
    }

    /** In microseconds. */
    double percentile(double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(percent / 100 * sorted.length) - 1;
        return sorted[index] / 1e3;
    }

    double perSecond() {
        return sorted.length * 1e9 / elapsed;
    }

    /** The median of a figure over rounds. */
    static double median(List<Latencies> rounds, ToDoubleFunction<Latencies> figure) {
        double[] figures = rounds.stream().mapToDouble(figure).sorted().toArray();
        return figures[figures.length / 2];
    }
}
