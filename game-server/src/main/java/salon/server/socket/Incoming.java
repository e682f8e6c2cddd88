package salon.server.socket;

import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;

/** Puts the parts of a text message together, up to a limit; what is longer is thrown away as it arrives. */
final class Incoming {

    /** A message that is this many times too long is not even read to its end. */
    private static final int PATIENCE = 16;

    private final long longest;
    private final StringBuilder parts = new StringBuilder();
    private long bytes;

    Incoming(long longest) {
        this.longest = longest;
    }

    /** What became of the message that a part belongs to. */
    sealed interface Arrival {

        record Complete(String text) implements Arrival {}

        record Unfinished() implements Arrival {}

        /**
         * @param hopeless whether it goes on and on
         */
        record TooLong(boolean hopeless) implements Arrival {}
    }

    Arrival add(TextMessage part) {
        String text = part.getPayload();
        bytes += utf8Length(text);
        boolean tooLong = bytes > longest;
        boolean hopeless = bytes > PATIENCE * longest;
        String whole = null;
        if (!tooLong) {
            whole = whole(part, text);
        }
        if (tooLong || part.isLast()) {
            parts.setLength(0);
        }
        if (part.isLast()) {
            bytes = 0;
        }
        if (hopeless) {
            return new Arrival.TooLong(true);
        }
        if (!part.isLast()) {
            return new Arrival.Unfinished();
        }
        return whole == null ? new Arrival.TooLong(false) : new Arrival.Complete(whole);
    }

    private @Nullable String whole(TextMessage part, String text) {
        if (part.isLast() && parts.isEmpty()) {
            return text;
        }
        parts.append(text);
        return part.isLast() ? parts.toString() : null;
    }

    private static long utf8Length(String text) {
        return text.codePoints()
                .mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
                .sum();
    }
}
