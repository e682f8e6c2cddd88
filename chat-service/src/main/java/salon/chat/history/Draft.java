package salon.chat.history;

import org.jspecify.annotations.Nullable;

/**
 * A message that is about to be stored.
 *
 * @param author the key of the nick, within which {@code clientId} is unique
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

    Message.Origin origin() {
        return new Message.Origin(author, clientId);
    }
}
