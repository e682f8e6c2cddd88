package salon.server.room;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import salon.server.fanout.FakeWire;
import salon.server.fanout.Fanout;
import salon.server.fanout.Whereabouts;
import salon.server.identity.PublicId;
import salon.server.journal.Journal;
import salon.server.journal.TestJournal;
import salon.server.manager.CreatedGames;
import salon.server.protocol.ClientMessage;

/** A game-server without its network: a house of rooms that shares a database with others, and tells them over a fake wire. */
final class TestNode implements AutoCloseable {

    static final Duration NEVER = Duration.ofDays(1);

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Fanout fanout;
    final Rooms rooms;
    private final FakeWire wire;
    private final Journal journal;
    private final OtherNodes others;

    /**
     * @param poll how often it looks while the wire is cut
     * @param recheck how often it looks otherwise
     */
    TestNode(RoomFixture at, FakeWire wire, CreatedGames games, Duration poll, Duration recheck) {
        this.wire = wire;
        this.fanout = wire.node(at.clock, meters);
        this.journal = TestJournal.on(at.database, at.outbox, fanout);
        Whereabouts whereabouts = FakeWire.whereabouts(fanout, at.clock);
        RoomSettings settings =
                new RoomSettings(RoomFixture.LINGER, Duration.ofMillis(50), Duration.ofMillis(10), poll, recheck);
        this.rooms = new Rooms(
                journal,
                new Opening(journal, games, at.rulebook, at.clock),
                new Referee(at.rulebook),
                new Scene("ws://test"),
                at.rematches,
                at.herald,
                at.clock,
                settings,
                whereabouts);
        this.others = new OtherNodes(rooms, journal, fanout, whereabouts, settings, meters);
        fanout.start();
        rooms.start();
        others.start();
    }

    FakeConnection join(String name) throws NoRoom {
        return join(name, null);
    }

    FakeConnection join(String name, @Nullable Integer since) throws NoRoom {
        FakeConnection connection = new FakeConnection();
        rooms.join(RoomFixture.CODE, connection, new PublicId(name), since);
        return connection;
    }

    void wish(FakeConnection connection, ClientMessage.Wish wish) {
        rooms.find(RoomFixture.CODE).orElseThrow().wish(connection, wish);
    }

    void drop(FakeConnection connection) {
        rooms.find(RoomFixture.CODE).orElseThrow().drop(connection);
    }

    /** From now on the others hear nothing of it, and it hears nothing of them. */
    void die() {
        wire.leave(fanout);
    }

    /** How often looking found what the wire had not told. */
    double behind() {
        return meters.get("salon.rooms.behind").counter().count();
    }

    /** As a server stops; a second time does nothing. */
    @Override
    public void close() {
        others.stop();
        rooms.stop();
        fanout.stop();
        journal.destroy();
    }
}
