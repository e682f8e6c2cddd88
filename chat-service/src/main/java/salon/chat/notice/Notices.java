package salon.chat.notice;

import java.util.concurrent.CompletionStage;

/** Where a notice goes: to everyone who is in a room, and to those who come later and ask for its history. */
public interface Notices {

    /**
     * Never waits. The same {@code id} again in the same room is taken and changes nothing, so that whoever is not sure that a
     * notice arrived may send it again.
     *
     * @param room a game's room: its code, six capitals and digits
     * @param id 1 to 64 visible ASCII characters
     * @param text 1 to 1000 characters (code points), none of them a control character
     * @return done when it is stored; fails with a {@link org.springframework.dao.DataAccessException} or a
     *     {@link org.springframework.transaction.TransactionException} when it is not known to be
     */
    CompletionStage<Void> announce(String room, String id, String text);
}
