package salon.chat.line;

import java.util.concurrent.CompletionStage;

/**
 * One client's side of a conversation: hears what its connection brings. {@link #hear} is never called again before the last call
 * is done, so a client has at most one line in the works and cannot make anything pile up here.
 */
public interface Talk {

    /**
     * Takes what arrived. Never waits.
     *
     * @return done, never failed, when the next may come
     */
    CompletionStage<Void> hear(Heard heard);

    /**
     * The transport gives this client up: says why to it, and closes the connection.
     *
     * @param why and a sentence about it for a person
     */
    void dismiss(Ending why, String sentence);

    /** The connection has ended, whoever ended it; called exactly once, and nothing is heard after it. */
    void lost(Ending why);
}
