package salon.server.room;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import salon.server.identity.PublicId;
import salon.server.journal.Code;
import salon.server.protocol.Refusal;
import salon.server.protocol.ServerMessage;
import salon.server.protocol.Wording;
import salon.server.room.Chronicle.Step;
import salon.server.rules.Viewer;

/** Who is connected to a room at this node, and what each of them is told. Owned by the room's thread. */
final class Audience {

    private static final Logger log = LoggerFactory.getLogger(Audience.class);

    private final Code code;
    private final Scene scene;
    private final Attendance attendance;
    private final Map<Connection, PublicId> players = new ConcurrentHashMap<>();
    private final Set<Connection> watchers = ConcurrentHashMap.newKeySet();

    Audience(Code code, Scene scene, Attendance attendance) {
        this.code = code;
        this.scene = scene;
        this.attendance = attendance;
    }

    /** Seats a connection, in place of an older one of the same player. */
    void seat(Connection connection, PublicId publicId) {
        watchers.remove(connection);
        players.entrySet().removeIf(entry -> {
            boolean older = entry.getValue().equals(publicId) && entry.getKey() != connection;
            if (older) {
                takeOver(entry.getKey());
            }
            return older;
        });
        players.put(connection, publicId);
        attendance.came(publicId);
    }

    /** Lets a connection look on; a player goes on as a player. */
    void watch(Connection connection) {
        if (!players.containsKey(connection)) {
            watchers.add(connection);
        }
    }

    /** Whether it was a player's, so that the others should know. */
    boolean remove(Connection connection) {
        watchers.remove(connection);
        PublicId publicId = players.remove(connection);
        if (publicId != null) {
            attendance.went(publicId);
        }
        return publicId != null;
    }

    /** Makes room for those who have connected at other nodes since; whether everyone here should know of those. */
    boolean lookElsewhere() {
        Set<PublicId> takenOver = attendance.takenOver();
        for (Connection connection : Set.copyOf(players.keySet())) {
            if (player(connection).filter(takenOver::contains).isPresent()) {
                remove(connection);
                takeOver(connection);
            }
        }
        return attendance.hasChanged();
    }

    /** Lets other nodes know who is connected here. */
    void tellElsewhere() {
        attendance.tell();
    }

    private static void takeOver(Connection connection) {
        connection.cutOff(Refusal.TAKEN_OVER, "You have connected again elsewhere.");
    }

    Optional<PublicId> player(Connection connection) {
        return Optional.ofNullable(players.get(connection));
    }

    /** The players who are connected, here or at another node. From any thread. */
    Set<PublicId> present() {
        Set<PublicId> present = new HashSet<>(players.values());
        present.addAll(elsewhere());
        return present;
    }

    /** The players who are connected at other nodes. From any thread. */
    Set<PublicId> elsewhere() {
        return attendance.elsewhere();
    }

    Set<Connection> players() {
        return players.keySet();
    }

    /** From any thread. */
    int playerCount() {
        return players.size();
    }

    /** From any thread. */
    int watcherCount() {
        return watchers.size();
    }

    boolean isEmpty() {
        return players.isEmpty() && watchers.isEmpty();
    }

    void tellUpdate(Step step) {
        tellEach(connection -> update(connection, step, connection.wantsMoves()));
    }

    /** Tells one alone what has happened before, and so not what may be played now. */
    void tellAgain(Connection connection, Step step) {
        connection.send(update(connection, step, false));
    }

    void tellLobby(Match match) {
        attendance.shown();
        tellEach(connection -> lobby(connection, match));
    }

    void tellLobby(Connection connection, Match match) {
        connection.send(lobby(connection, match));
    }

    void cutOff(Refusal why, String detail) {
        everyone().forEach(connection -> {
            remove(connection);
            connection.cutOff(why, detail);
        });
        tellElsewhere();
    }

    /** Most are told the same, and that is put into words once. A game in somebody else's jar may fail to show itself: that cuts off who looks, and changes nothing in the match. */
    private void tellEach(Function<Connection, ServerMessage> message) {
        Wording said = null;
        for (Connection connection : everyone()) {
            try {
                said = new Wording(message.apply(connection)).orSame(said);
                connection.send(said);
            } catch (RuntimeException e) {
                log.error(
                        "Room {} cannot be shown to {}.",
                        code,
                        player(connection).map(PublicId::value).orElse("a watcher"),
                        e);
                connection.cutOff(Refusal.UNAVAILABLE, "This game could not be shown to you; connect again.");
            }
        }
    }

    private ServerMessage update(Connection connection, Step step, boolean withMoves) {
        return scene.update(step, viewer(connection, step.after()), withMoves);
    }

    private ServerMessage lobby(Connection connection, Match match) {
        return scene.lobby(code, match, viewer(connection, match), connection.wantsMoves(), present());
    }

    private Viewer viewer(Connection connection, Match match) {
        return player(connection)
                .flatMap(match::seatOf)
                .<Viewer>map(Viewer.Player::new)
                .orElseGet(Viewer.Watcher::new);
    }

    private List<Connection> everyone() {
        List<Connection> everyone = new ArrayList<>(players.keySet());
        everyone.addAll(watchers);
        return everyone;
    }
}
