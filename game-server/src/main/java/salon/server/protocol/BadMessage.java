package salon.server.protocol;

/** What a client sent cannot be understood; the message says why, and quotes nothing that may be secret. */
public final class BadMessage extends Exception {

    private static final long serialVersionUID = 1L;

    public BadMessage(String detail) {
        super(detail);
    }
}
