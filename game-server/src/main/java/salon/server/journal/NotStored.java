package salon.server.journal;

/** The database failed. What was to be stored must be taken for unknown until the journal has been read again. */
public final class NotStored extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotStored(String why, Throwable cause) {
        super(why, cause);
    }
}
