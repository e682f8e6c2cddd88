package salon.chat.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import salon.chat.history.Message;
import salon.chat.protocol.ServerMessage;
import salon.chat.protocol.Telling;

/** One room and the people who are in it by this node. Only for the {@link Floor}. */
final class Room {

    private final RoomName name;
    private final Feed feed;
    private final Elsewhere elsewhere;
    private final Set<User> users = new LinkedHashSet<>();

    /** The answer to WHO, for as long as nobody comes or goes: many ask, and it is long where many are. */
    private @Nullable Telling present;

    Room(RoomName name, Elsewhere elsewhere, Feeds feeds) {
        this.name = name;
        this.elsewhere = elsewhere;
        this.feed = feeds.open(name.channel(), this::tell);
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
            present = new Telling(new ServerMessage.Present(name.value(), nicks()));
        }
        return present;
    }

    /** Of all nodes, in the order in which they came as far as it was seen here. */
    private List<String> nicks() {
        if (elsewhere.in(name).isEmpty()) {
            return users.stream().map(user -> user.nick().value()).toList();
        }
        SortedMap<Long, String> nicks = new TreeMap<>();
        users.forEach(user -> nicks.put(user.turn(), user.nick().value()));
        elsewhere
                .in(name)
                .forEach(person -> nicks.put(person.turn(), person.nick().value()));
        return List.copyOf(nicks.values());
    }

    /** Who comes or leaves by another node, behind what was said before. */
    void tellInTurn(ServerMessage message) {
        present = null;
        feed.then(() -> tell(message));
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
