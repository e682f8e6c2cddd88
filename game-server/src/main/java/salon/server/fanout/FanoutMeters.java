package salon.server.fanout;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * What is counted of the fan-out. {@code salon.fanout.lag} is the time from another node's commit to the hearing of it here, and so
 * contains the difference of the two nodes' clocks; what would be less than nothing is counted as nothing.
 */
final class FanoutMeters {

    private final Counter published;
    private final Counter dropped;
    private final Counter heard;
    private final Counter garbled;
    private final Timer lag;

    FanoutMeters(MeterRegistry registry) {
        published = Counter.builder("salon.fanout.published")
                .description("Notices that were handed to the channel")
                .register(registry);
        dropped = Counter.builder("salon.fanout.dropped")
                .description("Notices that were not, because the channel is away or slow")
                .register(registry);
        heard = Counter.builder("salon.fanout.heard")
                .description("Notices of other nodes")
                .register(registry);
        garbled = Counter.builder("salon.fanout.garbled")
                .description("Texts on the channel that nobody here understands")
                .register(registry);
        lag = Timer.builder("salon.fanout.lag")
                .description("From another node's commit to the hearing of it, with the difference of their clocks")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry);
    }

    void published() {
        published.increment();
    }

    void dropped() {
        dropped.increment();
    }

    void heard() {
        heard.increment();
    }

    void garbled() {
        garbled.increment();
    }

    void lag(Duration time) {
        lag.record(time.isNegative() ? Duration.ZERO : time);
    }
}
