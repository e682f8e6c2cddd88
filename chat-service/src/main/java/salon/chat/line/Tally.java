package salon.chat.line;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import salon.chat.line.Heard.Fault;

/**
 * Counts lines and ends, and says in the log who was cut off and why: the first ones of every while, and of the rest how many, since
 * whoever comes a thousand times a second must not fill the disk.
 */
final class Tally {

    private static final Logger log = LoggerFactory.getLogger(Tally.class);
    static final long WHILE = Duration.ofSeconds(10).toNanos();
    static final int MOST_LINES = 50;

    private final Counter linesIn;
    private final Counter linesOut;
    private final Timer lag;
    private final Map<Fault, Counter> unfit = new EnumMap<>(Fault.class);
    private final Map<Ending, Counter> cutOffs = new EnumMap<>(Ending.class);
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
        linesIn = Counter.builder("salon.chat.lines.in")
                .description("Lines that clients sent, whatever became of them")
                .register(meters);
        linesOut = Counter.builder("salon.chat.lines.out")
                .description("Lines that were handed to the network, once for each reader")
                .register(meters);
        lag = Timer.builder("salon.chat.line.lag")
                .description("From when a line was made until the network had it, for each reader")
                .register(meters);
        for (Fault fault : Fault.values()) {
            unfit.put(
                    fault,
                    Counter.builder("salon.chat.unfit")
                            .description("What clients sent and could not be taken")
                            .tag("fault", Ending.tag(fault))
                            .register(meters));
        }
        for (Ending ending : Ending.values()) {
            if (isCutOff(ending)) {
                cutOffs.put(
                        ending,
                        Counter.builder("salon.chat.cutoffs")
                                .description("Connections that were ended, or never admitted")
                                .tag("reason", ending.tag())
                                .register(meters));
            }
        }
    }

    private static boolean isCutOff(Ending ending) {
        return switch (ending) {
            case GOODBYE, LOST, REPLACED, STOPPING -> false;
            case NICK_LOST, SLOW_READER, FLOOD, IDLE, TOO_MANY_CONNECTIONS, TOO_MANY_FROM_ADDRESS, FAULT -> true;
        };
    }

    void lineIn(Heard heard) {
        linesIn.increment();
        if (heard instanceof Heard.Unfit refused) {
            unfit(refused.fault());
        }
    }

    void unfit(Fault fault) {
        unfit.get(fault).increment();
    }

    void linesOut(int count) {
        linesOut.increment(count);
    }

    /**
     * @param taken in nanoseconds
     */
    void lag(long taken) {
        lag.record(taken, TimeUnit.NANOSECONDS);
    }

    /**
     * @param connection as a log calls it
     */
    void ended(String connection, Ending why) {
        Counter counter = cutOffs.get(why);
        if (counter == null) {
            log.debug("{} has ended ({}).", connection, why.tag());
            return;
        }
        counter.increment();
        if (mayBeSaid()) {
            log.info("Cut off ({}): {}.", why.tag(), connection);
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
