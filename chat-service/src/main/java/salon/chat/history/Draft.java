package salon.chat.history;

import org.jspecify.annotations.Nullable;

/**
 * A message that is about to be stored.
 *
 * @param author within which {@code clientId} is unique: the key of the nick for who has proved that it is theirs, otherwise one stay
 * @param nick as everyone reads it
 * @param to the nick it is for, if it is private
 * @param clientId what the client calls it, if it does: the same again is stored once
 */
public record Draft(
        Channel channel,
        String author,
        String nick,
        @Nullable String to,
        String text,
        @Nullable String clientId) {

    /**
     * Author and client's ID in one text, so that a batch's worth of them is looked up in one index. No key of a nick has a line
     * break.
     */
    @Nullable
    String origin() {
        return clientId == null ? null : author + '\n' + clientId;
    }
}
