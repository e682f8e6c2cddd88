package salon.chat.protocol;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import salon.chat.line.Line;

/** A message for many, written once in each spelling that somebody among them reads. For one thread. */
public final class Telling {

    private final ServerMessage message;
    private final Map<Spelling, List<Line>> written = new IdentityHashMap<>(2);

    public Telling(ServerMessage message) {
        this.message = message;
    }

    public ServerMessage message() {
        return message;
    }

    public List<Line> in(Spelling spelling) {
        return written.computeIfAbsent(spelling, wanted -> wanted.write(message));
    }
}
