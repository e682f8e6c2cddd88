package salon.chat.presence;

import java.util.List;

/** Whom a {@link SharedRegister} tells what it has done; on its own thread, so nothing here may wait. */
public interface Watcher {

    /** It is stored, and the others may know. */
    void wrote(String node, long version, List<Presence> changes);

    /** Somebody here came in anew, after this node had been given up by the others. */
    void cameAgain(Presence presence);

    /** Somebody here has lost their place: their nick is another's by now. */
    void lost(Presence presence);

    /** This node is going. */
    void goes(String node);
}
