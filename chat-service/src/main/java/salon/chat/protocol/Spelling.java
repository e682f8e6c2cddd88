package salon.chat.protocol;

import java.util.List;
import salon.chat.line.Line;

/** A way to write the conversation down. */
public interface Spelling {

    /** Never fails: what cannot be understood is {@link ClientMessage.Unknown} or {@link ClientMessage.Malformed}. */
    ClientMessage read(String line);

    /** Whether somebody without a nick hears nothing but the challenge, whatever they say, as the seed has it. */
    boolean challengesAnything();

    /** Whether a client is told its own messages too. */
    boolean echoes();

    /** Usually one line. */
    List<Line> write(ServerMessage message);
}
