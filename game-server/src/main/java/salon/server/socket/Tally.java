package salon.server.socket;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import salon.server.protocol.Refusal;

/** Counts what is refused, and who is sent away for what. */
@Component
class Tally {

    private final MeterRegistry meters;
    private final Map<Refusal, Counter> refusals = new EnumMap<>(Refusal.class);
    private final Map<Refusal, Counter> cutOffs = new EnumMap<>(Refusal.class);

    Tally(MeterRegistry meters) {
        this.meters = meters;
        for (Refusal reason : Refusal.values()) {
            refusals.put(reason, counter("salon.refusals", "What was refused to players and watchers", reason));
            cutOffs.put(reason, counter("salon.cutoffs", "Connections that this side ended", reason));
        }
    }

    private Counter counter(String name, String description, Refusal reason) {
        return Counter.builder(name)
                .description(description)
                .tag("reason", reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .register(meters);
    }

    void watch(Map<?, ?> connections) {
        Gauge.builder("salon.connections", connections, Map::size)
                .description("WebSockets that are open, also of those who are in no room yet")
                .baseUnit("connections")
                .register(meters);
    }

    void refused(Refusal reason) {
        refusals.get(reason).increment();
    }

    void cutOff(Refusal reason) {
        cutOffs.get(reason).increment();
    }
}
