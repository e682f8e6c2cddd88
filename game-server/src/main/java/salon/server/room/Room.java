package salon.server.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import salon.server.identity.PublicId;
import salon.server.journal.Code;
import salon.server.journal.Entry;
import salon.server.journal.NotStored;
import salon.server.journal.Stored;
import salon.server.protocol.ClientMessage;
import salon.server.protocol.Refusal;
import salon.server.protocol.ServerMessage;
import salon.server.protocol.ServerMessage.Lobby;
import salon.server.room.Chronicle.Step;
import salon.server.rules.Seat;
import salon.server.rules.Viewer;

/**
 * One running match and the people at it. Only the room's own thread touches either, so neither needs a lock; everyone else puts
 * what they want into its mailbox. What is asked for may be refused, and may fail with the journal; the one who asked is told.
 */
final class Room {

    private static final Logger log = LoggerFactory.getLogger(Room.class);

    /** Something to do on the room's thread, at the time it was asked for. */
    private interface Task {
        void run(Instant at);
    }

    /**
     * @param at when it arrived: a move that came in time is in time, however busy the room is
     * @param from who is told if it fails
     */
    private record Letter(Instant at, @Nullable Connection from, Task task) {}

    private final Code code;
    private final House house;
    private final BlockingQueue<Letter> mailbox = new LinkedBlockingQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean closed;

    private final Course course;
    private final Audience audience;
    private boolean lobbyDue;
    private boolean rematchBeingOpened;
    private Instant rest = Instant.MIN;

    /**
     * @param entries all that is stored of it so far
     */
    Room(Code code, Match unopened, List<Stored> entries, House house) {
        this.code = code;
        this.house = house;
        this.audience = new Audience(code, house.scene());
        this.course = new Course(code, house, unopened, entries, this::tell);
    }

    void start() {
        Thread.ofVirtual().name("room " + code).start(this::live);
    }

    Code code() {
        return code;
    }

    /** The match as it is now. From any thread. */
    Match match() {
        return course.match();
    }

    /** The room as a watcher sees it. From any thread. */
    Lobby look() {
        return house.scene().lobby(code, match(), new Viewer.Watcher(), audience.present());
    }

    // What others may ask for, from any thread. Each answers false when the room has closed meanwhile: nothing was done
    // then.

    boolean join(Connection connection, PublicId publicId, @Nullable Integer since) {
        return post(connection, at -> onJoin(connection, publicId, since, at));
    }

    boolean watch(Connection connection, @Nullable Integer since) {
        return post(connection, at -> onWatch(connection, since));
    }

    boolean wish(Connection connection, ClientMessage.Wish wish) {
        return post(connection, at -> onWish(connection, wish, at));
    }

    boolean drop(Connection connection) {
        return post(null, at -> lobbyDue |= audience.remove(connection));
    }

    /** Reads what other nodes have stored. */
    boolean catchUp() {
        return post(null, at -> course.readOn());
    }

    /** Reports what there is to report, tells everyone that this server stops, and closes. */
    boolean stop() {
        return post(null, this::onStop);
    }

    void awaitEnd(Duration atMost) {
        try {
            if (!end.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Room {} did not stop in time; its journal has all that was acknowledged.", code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean post(@Nullable Connection from, Task task) {
        return !closed && mailbox.add(new Letter(house.clock().instant(), from, task));
    }

    /** Closes if nobody needs this room any more. */
    private synchronized boolean closeIfIdle() {
        closed = closed || mailbox.isEmpty() && audience.isEmpty() && (match().settled() || match().seq() == 0);
        return closed;
    }

    private void live() {
        try {
            do {
                Letter letter = mailbox.poll(untilDue().toMillis(), TimeUnit.MILLISECONDS);
                attempt(letter != null ? letter : new Letter(house.clock().instant(), null, at -> {}));
            } while (!closed && !closeIfIdle());
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a room", e);
        } finally {
            close();
            house.closed().accept(this);
            end.countDown();
        }
    }

    private synchronized void close() {
        closed = true;
    }

    private void attempt(Letter letter) {
        try {
            course.verify();
            course.passTime(letter.at());
        } catch (RuntimeException e) {
            failed(letter, e);
            if (letter.from() != null) {
                return;
            }
        }
        try {
            letter.task().run(letter.at());
            tellLobby();
        } catch (RuntimeException e) {
            failed(letter, e);
        }
    }

    private void failed(Letter letter, RuntimeException e) {
        if (e instanceof NotStored || e instanceof DataAccessException) {
            log.warn("Room {} could not do what it had to: {}", code, e.getMessage());
        } else {
            log.error("Room {} could not do what it had to.", code, e);
        }
        rest = house.clock().instant().plus(house.settings().rest());
        if (letter.from() != null) {
            refuse(
                    letter.from(),
                    Refusal.UNAVAILABLE,
                    "This could not be stored; nothing has changed. Try again.",
                    null);
        }
    }

    private Duration untilDue() {
        if (match().seq() == 0 && audience.isEmpty()) {
            return house.settings().idle();
        }
        Instant now = house.clock().instant();
        Duration wait = match().due(house.settings().linger())
                .map(due -> Duration.between(now, due.isAfter(rest) ? due : rest))
                .orElse(house.settings().idle());
        return wait.isNegative() ? Duration.ZERO : wait.plusMillis(1);
    }

    private void onJoin(Connection connection, PublicId publicId, @Nullable Integer since, Instant at) {
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

    private void onWatch(Connection connection, @Nullable Integer since) {
        catchUpWith(since);
        audience.watch(connection);
        sendMissed(connection, since);
        audience.tellLobby(connection, match());
    }

    /** Nobody is shown less than they have seen on another node. */
    private void catchUpWith(@Nullable Integer since) {
        if (since != null && since > match().seq()) {
            course.readOn();
        }
    }

    /** The updates that were missed, if single updates can tell it; the lobby that follows says the rest. */
    private void sendMissed(Connection connection, @Nullable Integer since) {
        if (since != null) {
            course.chronicle()
                    .missedSince(since)
                    .ifPresent(steps -> steps.forEach(step -> audience.tellUpdate(connection, step)));
        }
    }

    private void onWish(Connection connection, ClientMessage.Wish wish, Instant at) {
        String id = wish instanceof ClientMessage.Action action ? action.id() : null;
        Optional<Seat> seat = audience.player(connection).flatMap(match()::seatOf);
        if (seat.isEmpty()) {
            refuse(connection, Refusal.NOT_CONNECTED, "You have no seat in this room; connect first.", id);
            return;
        }
        Optional<Integer> done = done(seat.get(), id);
        if (done.isPresent()) {
            audience.tellUpdate(connection, course.chronicle().step(done.get()));
            return;
        }
        switch (course.advance(at, match -> decide(match, seat.get(), wish, id))) {
            case Decision.Refused(Refusal why, String detail) -> refuse(connection, why, detail, id);
            case Decision.Granted granted -> {
                if (wish instanceof ClientMessage.Disconnect) {
                    lobbyDue |= audience.remove(connection);
                    connection.bye();
                } else if (wish instanceof ClientMessage.Rematch) {
                    openRematch();
                }
            }
        }
    }

    /** Asked again when another node was first: what it stored may have been this very action, and counts once. */
    private Decision decide(Match match, Seat seat, ClientMessage.Wish wish, @Nullable String id) {
        return done(seat, id).isPresent() ? Decision.granted() : house.referee().wish(match, seat, wish);
    }

    private Optional<Integer> done(Seat seat, @Nullable String id) {
        return id == null ? Optional.empty() : course.chronicle().find(seat, id);
    }

    private void onStop(Instant at) {
        try {
            course.advance(at, match -> new Decision.Granted(house.referee().reports(match.unreported())));
        } finally {
            close();
            audience.cutOff(
                    Refusal.SERVER_STOPPING,
                    "This server stops; connect again, with the last seq that you have as since.");
        }
    }

    private void openRematch() {
        Match old = match();
        if (old.everyoneWantsRematch() && old.rematch().isEmpty() && !rematchBeingOpened) {
            rematchBeingOpened = true;
            Thread.ofVirtual().name("rematch of " + code).start(() -> {
                Optional<Code> opened = house.rematches().open(old);
                post(null, at -> onRematch(opened, at));
            });
        } else {
            lobbyDue |= old.rematch().isPresent();
        }
    }

    private void onRematch(Optional<Code> opened, Instant at) {
        rematchBeingOpened = false;
        if (opened.isEmpty()) {
            audience.players()
                    .forEach(connection -> refuse(
                            connection,
                            Refusal.UNAVAILABLE,
                            "No new game could be created just now; ask for the rematch again.",
                            null));
            return;
        }
        course.advance(
                at,
                match -> match.rematch().isPresent()
                        ? Decision.granted()
                        : Decision.granted(new Entry.RematchOpened(opened.get())));
    }

    private void tell(Step step) {
        if (Scene.changesSeats(step.stored().entry())) {
            lobbyDue = true;
        } else {
            tellLobby();
            audience.tellUpdate(step);
        }
    }

    private void tellLobby() {
        if (lobbyDue) {
            lobbyDue = false;
            audience.tellLobby(match());
        }
    }

    private static void refuse(Connection connection, Refusal why, String detail, @Nullable String id) {
        connection.send(new ServerMessage.Refused(why, detail, id));
    }
}
