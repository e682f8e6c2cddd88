package salon.server.protocol;

import org.jspecify.annotations.Nullable;

/** A message that may be for several, and is put into words once, when the first of them is to be told. For one thread. */
public final class Wording {

    private final ServerMessage message;
    private @Nullable String text;

    public Wording(ServerMessage message) {
        this.message = message;
    }

    public ServerMessage message() {
        return message;
    }

    /** The words of this message, which may as well be those of one that says the same. */
    public Wording orSame(@Nullable Wording other) {
        return other != null && other.message.equals(message) ? other : this;
    }

    public String text(Codec codec) {
        if (text == null) {
            text = codec.write(message);
        }
        return text;
    }
}
