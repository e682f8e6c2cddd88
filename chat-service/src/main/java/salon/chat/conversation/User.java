package salon.chat.conversation;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import salon.chat.line.Connection;
import salon.chat.line.Ending;
import salon.chat.line.Line;
import salon.chat.name.Nick;
import salon.chat.presence.Presence;
import salon.chat.protocol.ServerMessage;
import salon.chat.protocol.Spelling;
import salon.chat.protocol.Telling;

/**
 * Somebody with a nick, and what they have heard. While they are told of the past, what happens meanwhile is held back, so that all
 * comes in its order, nothing twice and nothing missing. Only for the {@link Floor}.
 */
final class User {

    /** In bytes: who cannot keep up with so much while hearing of the past reads too slowly. */
    private static final int MOST_HELD = 256 * 1024;

    /** Messages of the past that one may ask for at once, and in a minute from then on. */
    private static final int MOST_PAST = 3_000;

    private final Nick nick;
    private final Visit visit;
    private final Connection connection;
    private final Spelling spelling;
    /** Who has no name to prove is the same only as long as they stay. */
    private final String stay = "stay-" + UUID.randomUUID();

    private boolean owner;
    private long came;
    private @Nullable Room room;
    private long turn;
    private final List<Feed> mail = new ArrayList<>(1);

    private @Nullable List<Telling> held;
    private int heldBytes;
    private final Bucket past = Bucket.builder()
            .addLimit(limit -> limit.capacity(MOST_PAST).refillGreedy(MOST_PAST, Duration.ofMinutes(1)))
            .build();

    private long seen;
    private long seenPrivate;
    private long replayedFrom;
    private long replayedTo;

    User(Nick nick, Visit visit) {
        this.nick = nick;
        this.visit = visit;
        this.connection = visit.connection();
        this.spelling = visit.spelling();
    }

    Nick nick() {
        return nick;
    }

    /** Whether they have proved that the nick is theirs. */
    boolean isOwner() {
        return owner;
    }

    void provedOwner() {
        owner = true;
    }

    /** As whom they write: within it an ID of theirs means one message. */
    String author() {
        return owner ? nick.key() : stay;
    }

    String stay() {
        return stay;
    }

    /** In the order of all nodes; see {@link Presence#came}. */
    long came() {
        return came;
    }

    void cameAs(long number) {
        came = number;
    }

    /** As other nodes know them. */
    Presence presence() {
        return presenceIn(room().name());
    }

    Presence presenceIn(RoomName wanted) {
        return new Presence(stay, nick.value(), wanted.value(), owner, came);
    }

    /** One more channel in which they are told what is said to them alone. */
    void has(Feed letters) {
        mail.add(letters);
    }

    List<Feed> mail() {
        return mail;
    }

    /** Whether they have come in, and not left. */
    boolean isHere() {
        return room != null;
    }

    Room room() {
        if (room == null) {
            throw new IllegalStateException("in no room");
        }
        return room;
    }

    /** When they came into their room, in the order in which people did as it was seen here. */
    long turn() {
        return turn;
    }

    void isIn(Room entered, long next) {
        room = entered;
        turn = next;
        seen = 0;
        hasHeard(0, 0);
    }

    void isGone() {
        room = null;
        held = null;
    }

    Visit visit() {
        return visit;
    }

    /** Whether they are told their own messages, as a sign that they are stored. */
    boolean hearsItself() {
        return spelling.echoes();
    }

    /** Done when they have taken all that they were told, or are gone. */
    CompletionStage<Void> flushed() {
        return connection.flushed();
    }

    void tell(ServerMessage message) {
        tell(new Telling(message));
    }

    void tell(Telling telling) {
        if (held == null) {
            deliver(telling);
            return;
        }
        held.add(telling);
        heldBytes += telling.in(spelling).stream().mapToInt(Line::size).sum();
        if (heldBytes > MOST_HELD) {
            held.clear();
            connection.close(Ending.SLOW_READER);
        }
    }

    /** Whether they may ask for so many messages of the past. */
    boolean mayHear(int messages) {
        return past.tryConsume(messages);
    }

    /** From now on everything waits, except what is said {@link #now}. */
    void holdBack() {
        held = new ArrayList<>();
        heldBytes = 0;
    }

    /**
     * Told at once, also while everything else is held back.
     *
     * @return bytes
     */
    int now(ServerMessage message) {
        int bytes = 0;
        for (Line line : spelling.write(message)) {
            connection.send(line);
            bytes += line.size();
        }
        return bytes;
    }

    /** These messages of the room were told to them already, whenever they come. */
    void hasHeard(long from, long to) {
        replayedFrom = from;
        replayedTo = to;
    }

    /**
     * What was held back is told, except what they have heard already.
     *
     * @param heard the last message of their room that they were told
     * @param heardPrivate the last private one
     */
    void goOn(long heard, long heardPrivate) {
        seen = Math.max(seen, heard);
        seenPrivate = Math.max(seenPrivate, heardPrivate);
        List<Telling> waiting = held;
        held = null;
        if (waiting != null) {
            waiting.forEach(this::deliver);
        }
    }

    private void deliver(Telling telling) {
        if (!heardBefore(telling.message())) {
            telling.in(spelling).forEach(connection::send);
        }
    }

    private boolean heardBefore(ServerMessage message) {
        switch (message) {
            case ServerMessage.Said said -> {
                return said.id() <= seen || said.id() >= replayedFrom && said.id() <= replayedTo;
            }
            case ServerMessage.Whispered(Long id, var at, var from, var to, var text, var clientId)
            when id != null -> {
                boolean before = id <= seenPrivate;
                seenPrivate = Math.max(seenPrivate, id);
                return before;
            }
            default -> {
                return false;
            }
        }
    }
}
