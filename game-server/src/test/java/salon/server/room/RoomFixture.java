package salon.server.room;

import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import salon.server.catalogue.Catalogue;
import salon.server.chat.Herald;
import salon.server.fanout.FakeWire;
import salon.server.identity.PublicId;
import salon.server.journal.Code;
import salon.server.journal.Entry;
import salon.server.journal.Flaky;
import salon.server.journal.Journal;
import salon.server.journal.Stored;
import salon.server.journal.TestDatabase;
import salon.server.journal.TestJournal;
import salon.server.protocol.ClientMessage;
import salon.server.protocol.Codec;
import salon.server.stats.Outbox;
import tools.jackson.databind.node.JsonNodeFactory;

/** Real rooms on a real journal in memory; only the clock, the connections and the other services are the test's. */
final class RoomFixture implements AutoCloseable {

    static final Code CODE = new Code("K7Q2MX");
    static final Duration TURN = Duration.ofSeconds(60);
    static final Duration LINGER = Duration.ofSeconds(30);

    final HandClock clock = new HandClock();
    final Outbox outbox = mock(Outbox.class);
    final Rematches rematches = mock(Rematches.class);
    final Herald herald = mock(Herald.class);
    final Flaky database = new Flaky(TestDatabase.h2());
    final Journal journal = TestJournal.on(database, outbox);
    final Rulebook rulebook = new Rulebook(new Catalogue(getClass().getClassLoader()), new Codec());
    private final List<Journal> others = new ArrayList<>();
    private final Map<Room, CountDownLatch> closed = new HashMap<>();

    Entry.Opened game(String name, int seats, Map<String, Object> options) {
        return new Entry.Opened(
                name,
                seats,
                options,
                new PublicId("alice"),
                (int) TURN.toSeconds(),
                7L,
                clock.instant().plusSeconds(900));
    }

    Room ticTacToe() {
        return open(journal, game("tic-tac-toe", 2, Map.of()));
    }

    Room open(Entry.Opened game) {
        return open(journal, game);
    }

    /** The same room as another process would see it. */
    Room onAnotherNode(Entry.Opened game) {
        Journal other = TestJournal.on(database, outbox);
        others.add(other);
        return open(other, game);
    }

    Room open(Journal on, Entry.Opened game) {
        return open(on, rulebook, game);
    }

    Room open(Journal on, Rulebook rulebook, Entry.Opened game) {
        CountDownLatch gone = new CountDownLatch(1);
        House house = new House(
                on,
                new Referee(rulebook),
                new Scene("ws://test"),
                rematches,
                herald,
                clock,
                new RoomSettings(LINGER, Duration.ofSeconds(10), Duration.ofMillis(10), null, Duration.ofDays(1)),
                FakeWire.nobodyElsewhere(),
                true,
                room -> gone.countDown());
        List<Stored> entries = on.read(CODE, 0);
        Room room = new Room(CODE, Match.unopened(rulebook, game, clock.instant()), entries, house);
        closed.put(room, gone);
        room.start();
        return room;
    }

    FakeConnection join(Room room, String name) {
        return join(room, name, null);
    }

    FakeConnection join(Room room, String name, @Nullable Integer since) {
        FakeConnection connection = new FakeConnection();
        room.join(connection, new PublicId(name), since);
        return connection;
    }

    static ClientMessage.Action cell(String name, int cell) {
        return cell(name, cell, null);
    }

    static ClientMessage.Action cell(String name, int cell, @Nullable String id) {
        return new ClientMessage.Action(
                new PublicId(name), JsonNodeFactory.instance.objectNode().put("cell", cell), id);
    }

    static ClientMessage.Action choice(String name, String choice) {
        return new ClientMessage.Action(
                new PublicId(name), JsonNodeFactory.instance.objectNode().put("choice", choice), null);
    }

    static ClientMessage.Action take(String name, int heap, int count) {
        return new ClientMessage.Action(
                new PublicId(name),
                JsonNodeFactory.instance.objectNode().put("heap", heap).put("count", count),
                null);
    }

    /** Lets time pass, and the room notice. */
    void pass(Duration time, Room room) {
        clock.pass(time);
        room.catchUp();
    }

    List<Entry> entries() {
        return journal.read(CODE, 0).stream().map(Stored::entry).toList();
    }

    @Override
    public void close() {
        closed.keySet().forEach(Room::stop);
        closed.keySet().forEach(room -> room.awaitEnd(Duration.ofSeconds(5)));
        journal.destroy();
        others.forEach(Journal::destroy);
    }
}
