package salon.chat.presence;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import salon.chat.name.Nick;

/** Where a node has it written down who is here. Only {@link #isInUse} waits. */
public interface Register {

    /** This node's name among the others; another one each time that it comes back. Empty while it has none. */
    String node();

    /** Whether other nodes write into it too. */
    boolean isShared();

    /**
     * Waits for the database.
     *
     * @return whether somebody is here under this nick, or one that looks like it, without being known to own it
     */
    boolean isInUse(Nick nick);

    /**
     * Somebody wants to come in. An owner takes the place of whoever has the nick.
     *
     * @return when they came, in the order of all nodes; empty if the nick is somebody else's at the moment; fails when it is not
     *     known
     */
    CompletableFuture<OptionalLong> enter(Presence wanted);

    /** Somebody who has come in is in another room, or has proved that the nick is theirs. */
    void change(Presence now);

    /** Somebody who has come in leaves. */
    void leave(Presence last);
}
