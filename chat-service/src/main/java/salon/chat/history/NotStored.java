package salon.chat.history;

import java.sql.SQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * A message is not known to be stored. Says why without what the database said: that may quote the message, and what people
 * say is nobody's business who reads a log.
 */
final class NotStored extends DataAccessException {

    private static final long serialVersionUID = 1L;

    NotStored(String why) {
        super(why);
    }

    static NotStored because(RuntimeException fault) {
        return new NotStored(reason(fault));
    }

    private static String reason(RuntimeException fault) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(fault);
        if (fault instanceof CannotCreateTransactionException) {
            // There was no connection yet that could have been told anything.
            return "the database is away: " + root.getMessage();
        }
        String kind = fault.getClass().getSimpleName();
        return root instanceof SQLException refusal && refusal.getSQLState() != null
                ? kind + ", SQL state " + refusal.getSQLState()
                : kind;
    }
}
