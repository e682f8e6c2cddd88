package salon.stats.result;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import salon.stats.result.Verdict.Receipt;

/** Counts what becomes of the results that are reported. */
@Component
class Tally {

    private final Counter recorded;
    private final Counter repeated;
    private final Counter conflicting;

    Tally(MeterRegistry meters) {
        recorded = counter(meters, "recorded");
        repeated = counter(meters, "repeated");
        conflicting = counter(meters, "conflicting");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("salon.results")
                .description(
                        "Results that were reported, and whether they were news, known already or at odds with what is known")
                .baseUnit("results")
                .tag("outcome", outcome)
                .register(meters);
    }

    void accepted(Receipt receipt) {
        switch (receipt) {
            case RECORDED -> recorded.increment();
            case KNOWN_ALREADY -> repeated.increment();
        }
    }

    void conflicting() {
        conflicting.increment();
    }
}
