package salon.server.room;

import salon.server.protocol.Refusal;

/** There is no room to come to; says why. */
public final class NoRoom extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal why;

    NoRoom(Refusal why, String detail) {
        super(detail);
        this.why = why;
    }

    static NoRoom unavailable() {
        return new NoRoom(Refusal.UNAVAILABLE, "This room cannot be opened right now; try again.");
    }

    public Refusal why() {
        return why;
    }
}
