package salon.server.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import salon.server.database.Outage;
import salon.server.identity.PublicId;
import salon.server.journal.Code;
import salon.server.journal.NotStored;
import salon.server.journal.Stored;
import salon.server.protocol.ClientMessage;
import salon.server.protocol.Refusal;
import salon.server.protocol.ServerMessage.Lobby;
import salon.server.room.Mailbox.Letter;
import salon.server.room.Mailbox.Task;
import salon.server.rules.Viewer;

/**
 * One running match and the people at it. Only the room's own thread touches either, so neither needs a lock; everyone else puts
 * what they want into its mailbox. What is asked for may be refused, and may fail with the journal; the one who asked is told.
 */
final class Room {

    private static final Logger log = LoggerFactory.getLogger(Room.class);

    /** Of all rooms, which the same database fails. */
    private static final Outage outage = new Outage(log);

    private final Code code;
    private final House house;
    private final Mailbox mailbox = new Mailbox();
    private final Croupier croupier;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean stopping;
    private Instant rest = Instant.MIN;

    /**
     * @param entries all that is stored of it so far
     */
    Room(Code code, Match unopened, List<Stored> entries, House house) {
        this.code = code;
        this.house = house;
        this.croupier = new Croupier(code, house, unopened, entries, task -> post(null, null, task));
    }

    void start() {
        Thread.ofVirtual().name("room " + code).start(this::live);
    }

    Code code() {
        return code;
    }

    /** The match as it is now. From any thread. */
    Match match() {
        return croupier.course().match();
    }

    /** Who is connected here. From any thread. */
    Audience audience() {
        return croupier.audience();
    }

    /** The room as a watcher sees it. From any thread. */
    Lobby look() {
        return house.scene()
                .lobby(
                        code,
                        match(),
                        new Viewer.Watcher(),
                        false,
                        croupier.audience().present());
    }

    // What others may ask for, from any thread. Each answers false when the room has closed meanwhile: nothing was done
    // then.

    boolean join(Connection connection, PublicId publicId, @Nullable Integer since) {
        return post(connection, null, at -> croupier.join(connection, publicId, since, at));
    }

    boolean watch(Connection connection, @Nullable Integer since) {
        return post(connection, null, at -> croupier.watch(connection, since));
    }

    boolean wish(Connection connection, ClientMessage.Wish wish) {
        String id = wish instanceof ClientMessage.Action action ? action.id() : null;
        if (post(connection, id, at -> croupier.wish(connection, wish, id, at))) {
            return true;
        }
        if (stopping) {
            // It came between the end of the room and the news of it, which is the answer.
            Croupier.sendAway(connection);
        }
        return stopping;
    }

    boolean drop(Connection connection) {
        return post(null, null, at -> croupier.drop(connection));
    }

    /** Somebody came or went at another node. */
    boolean lookElsewhere() {
        return post(null, null, at -> croupier.lookElsewhere());
    }

    /** Reads what other nodes have stored. */
    boolean catchUp() {
        return catchUp(Integer.MAX_VALUE, () -> {});
    }

    /**
     * Reads what other nodes have stored, if it turns out that this one has not read that far.
     *
     * @param seq what is said to be the last number
     * @param behind told if there was something
     */
    boolean catchUp(int seq, Runnable behind) {
        return post(null, null, at -> {
            if (match().seq() < seq && croupier.course().readOn()) {
                behind.run();
            }
        });
    }

    /** Reports what there is to report, tells everyone that this server stops, and closes. */
    boolean stop() {
        stopping = true;
        return post(null, null, at -> {
            mailbox.close();
            croupier.closeTable(at);
        });
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

    private boolean post(@Nullable Connection from, @Nullable String id, Task task) {
        if (from != null && mailbox.isCrowded()) {
            Croupier.refuse(from, Refusal.UNAVAILABLE, "This room has too much to do; try again.", id);
            return true;
        }
        return mailbox.post(new Letter(house.clock().instant(), from, id, task));
    }

    private void live() {
        try (var _ = code.inLog()) {
            do {
                Letter letter = mailbox.poll(untilDue());
                attempt(letter != null ? letter : new Letter(house.clock().instant(), null, null, at -> {}));
            } while (!mailbox.closeIf(this::isNeedless));
        } finally {
            mailbox.close();
            // Nobody is left, unless the room ended by an error.
            croupier.audience().cutOff(Refusal.UNAVAILABLE, "This room had to close; connect again.");
            house.closed().accept(this);
            end.countDown();
        }
    }

    private boolean isNeedless() {
        return croupier.audience().isEmpty() && (match().settled() || match().seq() == 0);
    }

    /** What nobody waits for, such as a connection that was lost, is done even if the journal fails. */
    private void attempt(Letter letter) {
        try {
            croupier.course().verify();
            croupier.course().passTime(letter.at());
        } catch (RuntimeException e) {
            failed(letter, e);
            if (letter.from() != null) {
                return;
            }
        }
        try {
            letter.task().run(letter.at());
            croupier.tellLobby();
        } catch (RuntimeException e) {
            failed(letter, e);
        }
    }

    private void failed(Letter letter, RuntimeException e) {
        if (e instanceof NotStored || e instanceof DataAccessException) {
            outage.warn("Room %s could not do what it had to".formatted(code), e);
        } else {
            log.error("Room {} could not do what it had to.", code, e);
        }
        rest = house.clock().instant().plus(house.settings().rest());
        if (letter.from() != null) {
            String detail =
                    "Our journal is away, and this is not known to be stored. Try again; the same id counts once.";
            Croupier.refuse(letter.from(), Refusal.UNAVAILABLE, detail, letter.id());
        }
    }

    /** How long nothing has to happen by itself. After a failure the room soon looks again what was stored after all. */
    private Duration untilDue() {
        Instant now = house.clock().instant();
        if (croupier.course().isDoubtful()) {
            return positive(Duration.between(now, rest));
        }
        if (isNeedless()) {
            return house.settings().idle();
        }
        return match().due(house.settings().linger())
                .map(due -> positive(Duration.between(now, due.isAfter(rest) ? due : rest)))
                .orElse(house.settings().idle());
    }

    private static Duration positive(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.plusMillis(1);
    }
}
