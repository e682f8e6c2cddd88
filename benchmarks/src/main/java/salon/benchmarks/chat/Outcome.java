package salon.benchmarks.chat;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What came of talking for a while.
 *
 * @param perSecond deliveries
 * @param p50 of the time from when a message was due to when one listener had it, in milliseconds
 * @param processor what the server used of processors for 100,000 deliveries, in seconds
 * @param cores how many this program itself kept busy: at its limit, it is the one that is measured
 * @param missing deliveries that never came
 * @param displaced deliveries that were not the next of their sender
 */
record Outcome(double perSecond, double p50, double p99, double processor, double cores, long missing, long displaced) {

    /** The median of a figure over rounds. */
    static double median(List<Outcome> rounds, ToDoubleFunction<Outcome> figure) {
        double[] figures = rounds.stream().mapToDouble(figure).sorted().toArray();
        return figures[figures.length / 2];
    }
}
