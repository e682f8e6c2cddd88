package salon.server.room;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What waits to be done in a room, in the order in which it was asked for. Once closed it takes nothing more. */
final class Mailbox {

    /** Something to do on the room's thread. */
    interface Task {

        /**
         * @param at when it was asked for
         */
        void run(Instant at);
    }

    /**
     * @param at when it arrived: a move that came in time is in time, however busy the room is
     * @param from who is told if it fails
     * @param id of the action that it asks for, if it has one
     */
    record Letter(
            Instant at, @Nullable Connection from, @Nullable String id, Task task) {}

    private static final int CROWDED = 1000;

    private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    /** Whether more waits already than anyone would wait for. */
    boolean isCrowded() {
        return letters.size() >= CROWDED;
    }

    /** Whether it was taken; from any thread. */
    synchronized boolean post(Letter letter) {
        return !closed && letters.add(letter);
    }

    /** The next letter, or nothing if none comes in time. Only for the room's thread, which nobody interrupts. */
    @Nullable
    Letter poll(Duration atMost) {
        try {
            return letters.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a room", e);
        }
    }

    synchronized void close() {
        closed = true;
    }

    /** Closes if nothing waits and nobody needs it any more; whether it is closed now. */
    synchronized boolean closeIf(BooleanSupplier needless) {
        closed = closed || letters.isEmpty() && needless.getAsBoolean();
        return closed;
    }
}
