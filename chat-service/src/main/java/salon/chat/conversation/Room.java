package salon.chat.conversation;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import salon.chat.history.History;
import salon.chat.history.Message;
import salon.chat.protocol.ServerMessage;
import salon.chat.protocol.Telling;

/** The people in one room. Only for the {@link Floor}. */
final class Room {

    private final RoomName name;
    private final Feed feed;
    private final Set<User> users = new LinkedHashSet<>();

    /** The answer to WHO, for as long as nobody comes or goes: many ask, and it is long where many are. */
    private @Nullable Telling present;

    Room(RoomName name, History history, Floor floor) {
        this.name = name;
        this.feed = new Feed(name.channel(), history, floor, this::tell);
    }

    /** What is said here, in its order. */
    Feed feed() {
        return feed;
    }

    RoomName name() {
        return name;
    }

    void enter(User user) {
        users.add(user);
        present = null;
    }

    void leave(User user) {
        users.remove(user);
        present = null;
    }

    boolean isEmpty() {
        return users.isEmpty();
    }

    Telling present() {
        if (present == null) {
            present = new Telling(new ServerMessage.Present(
                    name.value(),
                    users.stream().map(user -> user.nick().value()).toList()));
        }
        return present;
    }

    void tell(ServerMessage message) {
        Telling telling = new Telling(message);
        users.forEach(user -> user.tell(telling));
    }

    /** Who said it is told only if that is how it knows that it is stored, and by its own ID for it. */
    private void tell(Message message) {
        Telling telling = new Telling(Speech.said(message, null));
        for (User user : users) {
            if (!user.author().equals(message.author())) {
                user.tell(telling);
            } else if (user.hearsItself()) {
                user.tell(Speech.said(message, message.clientId()));
            }
        }
    }
}
