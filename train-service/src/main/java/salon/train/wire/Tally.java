package salon.train.wire;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts requests and cut-offs, and says in the log who was cut off and why: the first ones of every while, and of the rest how many,
 * since whoever comes a thousand times a second must not fill the disk.
 */
final class Tally {

    private static final Logger log = LoggerFactory.getLogger(Tally.class);
    static final long WHILE = Duration.ofSeconds(10).toNanos();
    static final int MOST_LINES = 50;

    private static final Duration[] BOUNDS =
            Stream.of(1, 5, 20, 100, 500, 2000).map(Duration::ofMillis).toArray(Duration[]::new);

    private final Timer[] requests = new Timer[4];
    private final Map<CutOff, Counter> cutOffs = new EnumMap<>(CutOff.class);
    private final LongSupplier nanos;
    private long began;
    private int lines;
    private int unsaid;

    /**
     * @param nanos a clock that only goes forward
     */
    Tally(MeterRegistry meters, LongSupplier nanos) {
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        for (int option = 0; option < requests.length; option++) {
            requests[option] = Timer.builder("salon.tcp.requests")
                    .description(
                            "Requests in the seed's protocol that were understood, and how long the answer took to find")
                    .serviceLevelObjectives(BOUNDS)
                    .tag("option", String.valueOf(option))
                    .register(meters);
        }
        for (CutOff cutOff : CutOff.values()) {
            cutOffs.put(
                    cutOff,
                    Counter.builder("salon.tcp.cutoffs")
                            .description("Connections that were ended, or never admitted")
                            .tag("reason", cutOff.tag())
                            .register(meters));
        }
    }

    /**
     * @param option as a character
     */
    <T> T request(int option, Supplier<T> search) {
        return requests[option - '0'].record(search);
    }

    /**
     * @param what the client did, to follow its address in a sentence
     */
    void cutOff(SocketAddress client, CutOff reason, String what) {
        cutOffs.get(reason).increment();
        if (mayBeSaid()) {
            log.info("Cut off ({}): {} {}.", reason.tag(), client, what);
        }
    }

    private synchronized boolean mayBeSaid() {
        long now = nanos.getAsLong();
        if (now - began >= WHILE) {
            if (unsaid > 0) {
                log.info("{} more were cut off.", unsaid);
            }
            began = now;
            lines = 0;
            unsaid = 0;
        }
        boolean said = lines < MOST_LINES;
        lines++;
        unsaid += said ? 0 : 1;
        return said;
    }
}
