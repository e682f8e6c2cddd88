package salon.chat.fanout;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * What is counted.
 *
 * @param dropped neither sent nor lost on the way: there was too much of it, or nobody to send it to
 * @param lag from sending something to hearing it oneself, which takes as long as the others' hearing it
 */
record FanoutMeters(Counter published, Counter heard, Counter dropped, Timer lag) {

    static FanoutMeters in(MeterRegistry meters) {
        return new FanoutMeters(
                Counter.builder("salon.chat.fanout.published")
                        .description("News told to the other nodes")
                        .register(meters),
                Counter.builder("salon.chat.fanout.heard")
                        .description("News heard from other nodes")
                        .register(meters),
                Counter.builder("salon.chat.fanout.dropped")
                        .description("News that were not sent, and are found in the database")
                        .register(meters),
                Timer.builder("salon.chat.fanout.lag")
                        .description("How long news are on their way")
                        .publishPercentileHistogram()
                        .register(meters));
    }
}
