package salon.chat.notice;

import java.util.concurrent.CompletionStage;

/** Where a notice goes: to everyone who is in a room, and to those who come later and ask for its history. */
public interface Notices {

    /**
     * Never waits. The same {@code id} again in the same room is taken and changes nothing, so that whoever is not sure that a
     * notice arrived may send it again.
     *
     * @param room its name as it was checked: a game's code in capitals, or any other room's name
     * @param id 1 to 64 characters
     * @param text 1 to 1000 characters, none of them a control character
     * @return done when it is stored; fails with a {@link org.springframework.dao.DataAccessException} or a
     *     {@link org.springframework.transaction.TransactionException} when it is not known to be
     */
    CompletionStage<Void> announce(String room, String id, String text);
}
