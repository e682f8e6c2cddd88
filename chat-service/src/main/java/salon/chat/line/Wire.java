package salon.chat.line;

/** What carries a connection, as far as TCP and WebSocket differ. No method waits, and all may be called by any thread. */
interface Wire {

    /**
     * Something is to be sent, after nothing was: take it from {@link Outgoing#take} until there is nothing left. Not called again
     * before that.
     */
    void wake();

    /** Everything is sent: says goodbye as the transport does it, and closes. Called once at most. */
    void hangUp(Ending why);

    /** Closes now, whatever still waits. May be called more than once. */
    void cut(Ending why);

    /** Called every now and then. */
    default void look(long now) {}
}
