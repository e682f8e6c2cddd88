package salon.server.database;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Says that something failed because the database did, but not each time: once in ten seconds, and how many others it left out. Else
 * a full disk would soon be fuller. Any thread may tell it.
 */
public final class Outage {

    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final Logger log;
    private final AtomicLong silentUntil = new AtomicLong(System.nanoTime());
    private final AtomicLong untold = new AtomicLong();

    public Outage(Logger log) {
        this.log = log;
    }

    /**
     * @param what what could not be done, a sentence's beginning
     */
    public void warn(String what, @Nullable Throwable why) {
        long now = System.nanoTime();
        long until = silentUntil.get();
        if (now - until >= 0 && silentUntil.compareAndSet(until, now + SILENCE.toNanos())) {
            long others = untold.getAndSet(0);
            log.warn("{}: {}{}", what, reason(why), others == 0 ? "" : " (and " + others + " more like this)");
        } else {
            untold.incrementAndGet();
        }
    }

    /** What the innermost cause said: the database itself, or the way there. Its first line, as the statement may follow. */
    private static String reason(@Nullable Throwable why) {
        if (why == null) {
            return "no reason known";
        }
        Throwable root = why;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String kind = root.getClass().getSimpleName();
        return root.getMessage() == null
                ? kind
                : root.getMessage().lines().findFirst().orElse(kind);
    }
}
