package salon.server.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * The house's clock: it begins at the database's time, runs by the machine's count of nanoseconds, which nobody can set, and goes a
 * tenth faster or slower until it agrees with the database again. So it never jumps and never goes back, whatever is done to the
 * clocks around it, and nodes that share a database agree. To the millisecond, as times are stored. Any thread may ask it.
 */
public final class SteadyClock implements InstantSource {

    /** What part of the time that passes it may be ahead of, or behind, while it follows. */
    static final int SLEW = 10;

    private static final Duration CENTURY = Duration.ofDays(36_500);

    /**
     * A stretch of time at one speed.
     *
     * @param nano when it began, by the machine's count
     * @param start what time it was then
     * @param behind how far it was from the database's time then, in nanoseconds, negative if ahead
     */
    private record Stretch(long nano, Instant start, long behind) {

        Instant at(long now) {
            return start.plusNanos(now - nano).plusNanos(caughtUp(now));
        }

        long left(long now) {
            return behind - caughtUp(now);
        }

        private long caughtUp(long now) {
            long most = Math.max(0, now - nano) / SLEW;
            return Math.clamp(behind, -most, most);
        }
    }

    private final LongSupplier nanos;
    private final AtomicReference<Stretch> stretch;

    /**
     * @param now what time it is
     * @param nanos as {@link System#nanoTime}
     */
    SteadyClock(Instant now, LongSupplier nanos) {
        this.nanos = nanos;
        this.stretch = new AtomicReference<>(new Stretch(nanos.getAsLong(), now, 0));
    }

    @Override
    public Instant instant() {
        Stretch current = stretch.get();
        return current.at(nanos.getAsLong()).truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Follows from now on.
     *
     * @param database its time now
     */
    void follow(Instant database) {
        long now = nanos.getAsLong();
        Instant here = stretch.get().at(now);
        stretch.set(new Stretch(now, here, inNanos(Duration.between(here, database))));
    }

    /** How far the database is ahead as far as is known; negative if it is behind. */
    Duration difference() {
        return Duration.ofNanos(stretch.get().left(nanos.getAsLong()));
    }

    /** Of centuries only the first: more do not fit. */
    private static long inNanos(Duration difference) {
        Duration shown = difference.abs().compareTo(CENTURY) < 0 ? difference.abs() : CENTURY;
        return difference.isNegative() ? -shown.toNanos() : shown.toNanos();
    }
}
