package salon.chat.conversation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import salon.chat.protocol.ServerMessage;
import salon.chat.protocol.Telling;

/** The people in one room. Only for the {@link Floor}. */
final class Room {

    private final RoomName name;
    private final Set<User> users = new LinkedHashSet<>();

    /** The answer to WHO, for as long as nobody comes or goes: many ask, and it is long where many are. */
    private @Nullable Telling present;

    Room(RoomName name) {
        this.name = name;
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
        tell(message, user -> true);
    }

    void tell(ServerMessage message, Predicate<User> whom) {
        Telling telling = new Telling(message);
        for (User user : users) {
            if (whom.test(user)) {
                user.tell(telling);
            }
        }
    }
}
