package salon.server.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import salon.server.identity.PublicId;
import salon.server.journal.Code;
import salon.server.journal.Entry;
import salon.server.journal.Stored;
import salon.server.protocol.ClientMessage;
import salon.server.protocol.Refusal;
import salon.server.protocol.ServerMessage;
import salon.server.room.Chronicle.Step;
import salon.server.rules.Seat;

/**
 * Serves those at the table: takes what they ask, has it decided and stored, and tells them. Owned by the room's thread; any of
 * this may end with the journal's exception, and then nothing was told.
 */
final class Croupier {

    private static final String STOPPING =
            "This server stops; connect again, with the last seq that you have as since.";

    private final Code code;
    private final House house;
    private final Course course;
    private final Audience audience;
    private final Consumer<Mailbox.Task> later;
    private boolean lobbyDue;
    private boolean rematchBeingOpened;

    /**
     * @param later does something on the room's thread once it is its turn
     */
    Croupier(Code code, House house, Match unopened, List<Stored> entries, Consumer<Mailbox.Task> later) {
        this.code = code;
        this.house = house;
        this.audience = new Audience(code, house.scene(), new Attendance(code, house.whereabouts()));
        this.course = new Course(code, house, unopened, entries, this::tell);
        this.later = later;
    }

    Course course() {
        return course;
    }

    Audience audience() {
        return audience;
    }

    void join(Connection connection, PublicId publicId, @Nullable Integer since, Instant at) {
        catchUpWith(since);
        switch (course.advance(at, match -> house.referee().join(match, publicId))) {
            case Decision.Refused(Refusal why, String detail) -> refuse(connection, why, detail, null);
            case Decision.Granted granted -> {
                audience.seat(connection, publicId);
                sendMissed(connection, since);
                lobbyDue = true;
            }
        }
    }

    void watch(Connection connection, @Nullable Integer since) {
        catchUpWith(since);
        audience.watch(connection);
        sendMissed(connection, since);
        audience.tellLobby(connection, course.match());
    }

    void drop(Connection connection) {
        lobbyDue |= audience.remove(connection);
    }

    void wish(Connection connection, ClientMessage.Wish wish, @Nullable String id, Instant at) {
        Optional<Seat> seat = audience.player(connection).flatMap(course.match()::seatOf);
        if (seat.isEmpty()) {
            refuse(connection, Refusal.NOT_CONNECTED, "You have no seat in this room; connect first.", id);
            return;
        }
        Optional<Integer> done = done(seat.get(), id);
        if (done.isPresent()) {
            audience.tellAgain(connection, course.chronicle().step(done.get()));
            return;
        }
        switch (course.advance(at, match -> decide(match, seat.get(), wish, id))) {
            case Decision.Refused(Refusal why, String detail) -> refuse(connection, why, detail, id);
            case Decision.Granted granted -> {
                if (wish instanceof ClientMessage.Disconnect) {
                    drop(connection);
                    connection.bye();
                } else if (wish instanceof ClientMessage.Rematch) {
                    openRematch();
                }
            }
        }
    }

    /** Somebody came or went at another node. */
    void lookElsewhere() {
        lobbyDue |= audience.lookElsewhere();
    }

    /**
     * Reports what there is to report and sends everyone away, whether or not the journal still works. Who lingers at another node
     * is left to that one: this is not the end of their process.
     */
    void closeTable(Instant at) {
        try {
            course.advance(at, match -> new Decision.Granted(house.referee().reports(leaving(match))));
        } finally {
            audience.cutOff(Refusal.SERVER_STOPPING, STOPPING);
        }
    }

    static void sendAway(Connection connection) {
        connection.cutOff(Refusal.SERVER_STOPPING, STOPPING);
    }

    /** What everyone is told at the end of each task, here and at other nodes, if someone came, went or changed seats in it. */
    void tellLobby() {
        audience.tellElsewhere();
        if (lobbyDue) {
            lobbyDue = false;
            audience.tellLobby(course.match());
        }
    }

    private List<Seat> leaving(Match match) {
        Set<PublicId> elsewhere = audience.elsewhere();
        return match.unreported().stream()
                .filter(seat -> !elsewhere.contains(match.nameOf(seat)))
                .toList();
    }

    static void refuse(Connection connection, Refusal why, String detail, @Nullable String id) {
        connection.send(new ServerMessage.Refused(why, detail, id));
    }

    private void tell(Step step) {
        if (Scene.changesSeats(step.stored().entry())) {
            lobbyDue = true;
        } else {
            tellLobby();
            audience.tellUpdate(step);
        }
    }

    /** Nobody is shown less than they have seen on another node. */
    private void catchUpWith(@Nullable Integer since) {
        if (since != null && since > course.match().seq()) {
            course.readOn();
        }
    }

    /** The updates that were missed, if single updates can tell it; the lobby that follows says the rest. */
    private void sendMissed(Connection connection, @Nullable Integer since) {
        if (since != null) {
            course.chronicle()
                    .missedSince(since)
                    .ifPresent(steps -> steps.forEach(step -> audience.tellAgain(connection, step)));
        }
    }

    /** Asked again when another node was first: what it stored may have been this very action, and counts once. */
    private Decision decide(Match match, Seat seat, ClientMessage.Wish wish, @Nullable String id) {
        return done(seat, id).isPresent() ? Decision.granted() : house.referee().wish(match, seat, wish);
    }

    private Optional<Integer> done(Seat seat, @Nullable String id) {
        return id == null ? Optional.empty() : course.chronicle().find(seat, id);
    }

    private void openRematch() {
        Match old = course.match();
        if (old.everyoneWantsRematch() && old.rematch().isEmpty() && !rematchBeingOpened) {
            rematchBeingOpened = true;
            Thread.ofVirtual().name("rematch of " + code).start(() -> {
                try (var _ = code.inLog()) {
                    Optional<Code> opened = house.rematches().open(old);
                    later.accept(at -> rematchOpened(opened, at));
                }
            });
        } else {
            lobbyDue |= old.rematch().isPresent();
        }
    }

    private void rematchOpened(Optional<Code> opened, Instant at) {
        rematchBeingOpened = false;
        if (opened.isEmpty()) {
            String detail = "No new game could be created just now; ask for the rematch again.";
            audience.players().forEach(connection -> refuse(connection, Refusal.UNAVAILABLE, detail, null));
            return;
        }
        course.advance(
                at,
                match -> match.rematch().isPresent()
                        ? Decision.granted()
                        : Decision.granted(new Entry.RematchOpened(opened.get())));
    }
}
