package salon.chat.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import salon.chat.presence.Presence;
import salon.chat.protocol.ServerMessage;

/**
 * Who comes, goes and leaves at other nodes is told to those in the room here, behind what was said before as far as that is known.
 * Of two who have the same nick the one who came later has it, and the other is gone, though that may not have been heard yet: the
 * database lets nobody in before. Only for the {@link Floor}.
 */
@Component
class Hearsay {

    private final Elsewhere elsewhere;
    private final Users users;
    private final Rooms rooms;
    private final Clock clock;

    Hearsay(Elsewhere elsewhere, Users users, Rooms rooms, Clock clock) {
        this.elsewhere = elsewhere;
        this.users = users;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** How somebody at another node stands now; the same may be told again. */
    void stands(String node, Presence presence) {
        Optional<Distant> before = elsewhere.find(node, presence.stay());
        Optional<Distant> now = Distant.of(
                node,
                presence,
                before.filter(last -> last.room().value().equals(presence.room()))
                        .map(Distant::turn)
                        .orElseGet(elsewhere::turn));
        if (before.isEmpty()) {
            now.ifPresent(this::come);
        } else if (now.isPresent() && now.get().room().equals(before.get().room())) {
            elsewhere.remove(before.get());
            elsewhere.add(now.get());
        } else {
            leave(before.get());
            now.ifPresent(this::arrive);
        }
    }

    /** These are all who are there. */
    void areAll(String node, List<Presence> people) {
        Set<String> stays = people.stream().map(Presence::stay).collect(Collectors.toSet());
        elsewhere.list(node).stream()
                .filter(person -> !stays.contains(person.presence().stay()))
                .forEach(this::leave);
        people.forEach(presence -> stands(node, presence));
    }

    /** Somebody has come in here, so whoever had the nick elsewhere is gone. */
    void makeWay(User user) {
        elsewhere.withKey(user.nick().key()).stream()
                .filter(other -> other.came() < user.came())
                .forEach(this::leave);
    }

    private void come(Distant person) {
        List<Distant> others = elsewhere.withKey(person.key());
        List<User> ours =
                users.holders(person.nick()).stream().filter(User::isHere).toList();
        if (others.stream().anyMatch(other -> other.came() > person.came())
                || ours.stream().anyMatch(user -> user.came() > person.came())) {
            return;
        }
        others.forEach(this::leave);
        ours.forEach(RegisterWatch::sendAway);
        arrive(person);
    }

    private void arrive(Distant person) {
        elsewhere.add(person);
        tell(
                person.room(),
                new ServerMessage.Arrived(person.nick().value(), person.room().value(), now()));
    }

    private void leave(Distant person) {
        elsewhere.remove(person);
        tell(
                person.room(),
                new ServerMessage.Left(person.nick().value(), person.room().value(), now()));
    }

    private void tell(RoomName name, ServerMessage message) {
        rooms.find(name).ifPresent(room -> room.tellInTurn(message));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
