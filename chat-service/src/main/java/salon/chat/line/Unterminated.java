package salon.chat.line;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lines that nobody ends. The Python client of the seed ({@code 004_783a92088db29624.txt}) says
 * {@code client_socket.send(message.encode('utf-8'))}, without a line break, and waits for the answer: TCP knows no messages, so the
 * only end that its lines have is that nothing more comes.
 *
 * <p>Hence what came in one piece and is followed by nothing for a while is a line, as long as its client has never ended one. A single
 * byte is none, so that telnet may send its letters one by one; until a client has been found out, whose every piece is a line then.
 */
abstract sealed class Unterminated {

    /** Where every line has its end. */
    static Unterminated never() {
        return new Never();
    }

    /**
     * For one client.
     *
     * @param after how long nothing more must have come
     */
    static Unterminated after(Duration after) {
        return new After(after);
    }

    /**
     * Whether what is kept of a line may be all of it.
     *
     * @param size of the last piece that came, in bytes
     */
    abstract boolean mayBeLine(LineReader lines, int size);

    /** Takes it as a line unless more comes. */
    abstract void await(EventExecutor executor, Runnable take);

    /** More has come. */
    abstract void cancel();

    private static final class Never extends Unterminated {

        @Override
        boolean mayBeLine(LineReader lines, int size) {
            return false;
        }

        @Override
        void await(EventExecutor executor, Runnable take) {}

        @Override
        void cancel() {}
    }

    private static final class After extends Unterminated {

        /** One who is known not to end lines waits so many times less for each answer; the pieces of one message come faster. */
        private static final int KNOWN = 10;

        private final Duration after;
        private @Nullable Future<?> waiting;
        private boolean known;

        After(Duration after) {
            this.after = after;
        }

        @Override
        boolean mayBeLine(LineReader lines, int size) {
            return !lines.endsItsLines() && lines.begun() > 0 && (known || size > 1 && lines.begun() == size);
        }

        @Override
        void await(EventExecutor executor, Runnable take) {
            waiting = executor.schedule(
                    () -> {
                        known = true;
                        take.run();
                    },
                    known ? after.toNanos() / KNOWN : after.toNanos(),
                    TimeUnit.NANOSECONDS);
        }

        @Override
        void cancel() {
            if (waiting != null) {
                waiting.cancel(false);
                waiting = null;
            }
        }
    }
}
