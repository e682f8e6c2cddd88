package salon.chat.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody said. The sketch of an entity: see History. */
public class Message {

    /** 1 for the first in its channel, then 2, without a gap. */
    public long id() {
        throw new UnsupportedOperationException();
    }

    public Channel channel() {
        throw new UnsupportedOperationException();
    }

    /** In milliseconds. */
    public Instant at() {
        throw new UnsupportedOperationException();
    }

    public String nick() {
        throw new UnsupportedOperationException();
    }

    public @Nullable String to() {
        throw new UnsupportedOperationException();
    }

    public String text() {
        throw new UnsupportedOperationException();
    }

    public @Nullable String clientId() {
        throw new UnsupportedOperationException();
    }
}
