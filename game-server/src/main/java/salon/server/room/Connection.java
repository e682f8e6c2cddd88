package salon.server.room;

import salon.server.protocol.Refusal;
import salon.server.protocol.ServerMessage;
import salon.server.protocol.Wording;

/**
 * Someone's way to a room, as the room sees it. No method ever waits for the other side, and none fails: what cannot be
 * delivered is dropped with the connection.
 */
public interface Connection {

    void send(Wording message);

    /** What is for this one alone. */
    default void send(ServerMessage message) {
        send(new Wording(message));
    }

    /** Whether it is to be told every legal action whenever its player is to move. */
    boolean wantsMoves();

    /** Says a last word and closes. */
    void bye();

    /** Says why and closes. */
    void cutOff(Refusal why, String detail);
}
