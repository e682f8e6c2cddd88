package salon.chat.conversation;

import java.util.Optional;
import salon.chat.history.Channel;
import salon.chat.name.Nick;
import salon.chat.presence.Presence;

/**
 * Somebody who is in the conversation by another node.
 *
 * @param turn when this node learned that they are in that room
 */
record Distant(String node, Presence presence, Nick nick, String key, RoomName room, long turn) {

    /** Empty if they are gone, or cannot be. */
    static Optional<Distant> of(String node, Presence presence, long turn) {
        return presence.room() == null
                ? Optional.empty()
                : Nick.parse(presence.nick())
                        .flatMap(nick -> RoomName.parse(presence.room())
                                .map(room -> new Distant(node, presence, nick, nick.key(), room, turn)));
    }

    /** Where they are told what is said to them. */
    Channel mailbox() {
        return presence.owner() ? Channel.mailbox(key) : Channel.letterbox(presence.stay());
    }

    long came() {
        return presence.came();
    }
}
