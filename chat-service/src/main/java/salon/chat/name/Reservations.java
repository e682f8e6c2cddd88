package salon.chat.name;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The nicks that belong to somebody: the first private ID that is shown with one owns it, and all that look like it, from then on. */
@Component
public class Reservations {

    /** What a private ID, or none, is worth for a nick. */
    public enum Claim {
        /** Nobody owns the nick, and it stays so. */
        FREE,
        /** The private ID owns it, perhaps only from now on. */
        OWNED,
        /** Somebody else owns it. */
        REFUSED
    }

    /**
     * Waits for the database.
     *
     * @param privateId if one was shown
     * @throws org.springframework.dao.DataAccessException when it could not be read or stored; nothing has changed then
     */
    public Claim claim(Nick nick, @Nullable PrivateId privateId) {
        throw new UnsupportedOperationException();
    }
}
