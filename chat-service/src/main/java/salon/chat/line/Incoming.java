package salon.chat.line;

import org.jspecify.annotations.Nullable;
import salon.chat.line.Heard.Fault;

/** Puts the parts of a WebSocket's message together, up to a limit; what is longer, or not text, is thrown away as it arrives. */
final class Incoming {

    /** A message that is this many times too long is not even read to its end. */
    static final int PATIENCE = 16;

    /** Parts may be empty, and then have no end either. */
    private static final int SPARE_PARTS = 64;

    private final Form form;
    private @Nullable StringBuilder begun;
    private long bytes;
    private long parts;

    Incoming(Form form) {
        this.form = form;
    }

    /** What became of the message that a part belongs to. */
    sealed interface Arrival {

        record Complete(Heard heard) implements Arrival {}

        record Unfinished() implements Arrival {}

        /** It goes on and on. */
        record Hopeless(Heard heard) implements Arrival {}
    }

    Arrival add(String text, boolean last) {
        count(utf8Length(text));
        String whole = null;
        if (bytes <= form.longest()) {
            whole = whole(text, last);
        } else {
            begun = null;
        }
        if (isHopeless() || !last) {
            return unfinished();
        }
        reset();
        return new Arrival.Complete(whole == null ? tooLong() : judge(whole));
    }

    Arrival addBinary(int size, boolean last) {
        count(size);
        if (isHopeless() || !last) {
            return unfinished();
        }
        reset();
        return new Arrival.Complete(
                new Heard.Unfit(Fault.NOT_TEXT, "Messages are text, not binary; send text frames."));
    }

    private Arrival unfinished() {
        return isHopeless() ? new Arrival.Hopeless(tooLong()) : new Arrival.Unfinished();
    }

    private Heard judge(String text) {
        boolean fits = !form.oneLine() || text.chars().noneMatch(c -> c == '\r' || c == '\n' || c == 0);
        return fits
                ? new Heard.Text(text)
                : new Heard.Unfit(
                        Fault.NOT_ONE_LINE, "One frame is one line: no CR, LF or NUL inside, nor at the end.");
    }

    private Heard tooLong() {
        return new Heard.Unfit(Fault.TOO_LONG, "A message has %d bytes at most.".formatted(form.longest()));
    }

    private void reset() {
        begun = null;
        bytes = 0;
        parts = 0;
    }

    private void count(long size) {
        bytes += size;
        parts++;
    }

    private boolean isHopeless() {
        return bytes > (long) PATIENCE * form.longest() || parts > form.longest() + SPARE_PARTS;
    }

    private @Nullable String whole(String text, boolean last) {
        if (last && begun == null) {
            return text;
        }
        if (begun == null) {
            begun = new StringBuilder();
        }
        begun.append(text);
        return last ? begun.toString() : null;
    }

    private static long utf8Length(String text) {
        return text.codePoints()
                .mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
                .sum();
    }
}
