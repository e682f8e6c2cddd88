package salon.server.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static salon.server.room.RoomFixture.CODE;
import static salon.server.room.RoomFixture.LINGER;
import static salon.server.room.RoomFixture.TURN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.server.fanout.FakeWire;
import salon.server.identity.PublicId;
import salon.server.journal.Entry;
import salon.server.journal.Journal;
import salon.server.journal.TestJournal;
import salon.server.manager.CreatedGame;
import salon.server.manager.CreatedGames;
import salon.server.manager.ManagerAway;
import salon.server.protocol.ClientMessage;
import salon.server.protocol.Refusal;
import salon.server.protocol.ServerMessage.Lobby;

/** The house: rooms that are opened, let go, found abandoned, and closed all at once. */
class RoomsTests {

    private static final PublicId ALICE = new PublicId("alice");
    private static final PublicId BOB = new PublicId("bob");

    private final RoomFixture at = new RoomFixture();
    private final CreatedGames games = mock(CreatedGames.class);
    private final List<Rooms> houses = new ArrayList<>();

    @BeforeEach
    void createGame() throws ManagerAway {
        var parameters = new CreatedGame.Parameters("tic-tac-toe", 2, "public", (int) TURN.toSeconds(), Map.of());
        when(games.find(CODE))
                .thenReturn(Optional.of(new CreatedGame(
                        CODE.value(),
                        "alice",
                        "OPEN",
                        parameters,
                        at.clock.instant().plusSeconds(900))));
    }

    @AfterEach
    void close() {
        houses.forEach(Rooms::stop);
        at.close();
    }

    @Test
    void opensARoomOnceForManyWhoComeAtOnce() throws Exception {
        // However long the first of them takes to come in, the room is not let go meanwhile.
        Rooms rooms = house(at.journal, at.clock, settings(Duration.ofDays(1)));
        List<FakeConnection> guests = new ArrayList<>();
        List<Callable<RoomAt>> visits = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            FakeConnection guest = new FakeConnection();
            guests.add(guest);
            visits.add(() -> rooms.watch(CODE, guest, null));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<RoomAt> visit : threads.invokeAll(visits)) {
                visit.get();
            }
        }
        guests.forEach(guest -> assertThat(guest.lobby().status()).isEqualTo("waiting"));
        verify(games, times(1)).find(CODE);
    }

    @Test
    void takesInWhoeverComesWhileTheRoomIsLetGo() throws Exception {
        Rooms rooms = house(at.journal);
        for (int i = 0; i < 500; i++) {
            FakeConnection guest = new FakeConnection();
            RoomAt room = rooms.watch(CODE, guest, null);
            guest.lobby();
            room.drop(guest);
        }
        await().until(() -> !rooms.holds(CODE));
        assertThat(at.entries()).as("nobody sat down").isEmpty();
    }

    @Test
    void keepsARoomThatIsNotSettledAndLetsGoOfOneThatIs() throws Exception {
        Rooms rooms = house(at.journal);
        FakeConnection alice = new FakeConnection();
        FakeConnection bob = new FakeConnection();
        RoomAt room = rooms.join(CODE, alice, ALICE, null);
        rooms.join(CODE, bob, BOB, null);
        room.wish(alice, new ClientMessage.Resign(ALICE));
        bob.updateAfterLobbies();
        room.drop(alice);
        room.drop(bob);
        assertThat(rooms.holds(CODE)).isTrue();
        at.clock.pass(LINGER);
        rooms.list().forEach(Room::catchUp);
        await().until(() -> !rooms.holds(CODE));
        assertThat(rooms.look(CODE).map(Lobby::status)).contains("over");
    }

    @Test
    void findsAndSettlesTheRoomsOfANodeThatDied() throws Exception {
        // Its clock stands still: it must not notice by itself that time is up.
        Rooms dead = house(at.journal, new HandClock());
        FakeConnection alice = new FakeConnection();
        dead.join(CODE, alice, ALICE, null);
        dead.join(CODE, new FakeConnection(), BOB, null);
        alice.lobby();
        alice.lobby();

        Journal journal = TestJournal.on(at.database, at.outbox);
        try {
            Rooms alive = house(journal);
            Sweeper sweeper = new Sweeper(alive, journal, at.clock, settings());
            at.clock.pass(TURN);
            sweeper.sweep();
            assertThat(alive.holds(CODE)).as("whoever holds it may be first").isFalse();
            at.clock.pass(Duration.ofSeconds(2));
            sweeper.sweep();
            await().until(() -> at.entries().getLast() instanceof Entry.TimedOut);
            at.clock.pass(LINGER.plusSeconds(2));
            alive.list().forEach(Room::catchUp);
            await().until(() -> at.entries().getLast() instanceof Entry.Reported);
            await().until(() -> !alive.holds(CODE));
            sweeper.sweep();
            assertThat(alive.holds(CODE))
                    .as("a settled room is nobody's business")
                    .isFalse();
        } finally {
            houses.forEach(Rooms::stop);
            houses.clear();
            journal.destroy();
        }
    }

    @Test
    void saysWhyThereIsNoRoom() throws Exception {
        Rooms rooms = house(at.journal);
        when(games.find(CODE)).thenReturn(Optional.empty());
        assertRefused(rooms, Refusal.UNKNOWN_GAME);
        when(games.find(CODE)).thenThrow(ManagerAway.class);
        assertRefused(rooms, Refusal.UNAVAILABLE);
        at.database.fail(true);
        assertRefused(rooms, Refusal.UNAVAILABLE);
        at.database.fail(false);
        assertThat(rooms.holds(CODE)).as("a room that could not be opened").isFalse();
    }

    @Test
    void sendsEveryoneAwayWhenTheServerStops() throws Exception {
        Rooms rooms = house(at.journal);
        FakeConnection alice = new FakeConnection();
        rooms.join(CODE, alice, ALICE, null);
        alice.lobby();
        rooms.stop();
        assertThat(alice.refusal().code()).isEqualTo(Refusal.SERVER_STOPPING);
        assertRefused(rooms, Refusal.SERVER_STOPPING);
    }

    private Rooms house(Journal journal) {
        return house(journal, at.clock);
    }

    private Rooms house(Journal journal, HandClock clock) {
        return house(journal, clock, settings());
    }

    private Rooms house(Journal journal, HandClock clock, RoomSettings settings) {
        Rooms rooms = new Rooms(
                journal,
                new Opening(journal, games, at.rulebook, clock),
                new Referee(at.rulebook),
                new Scene("ws://test"),
                at.rematches,
                at.herald,
                clock,
                settings,
                FakeWire.nobodyElsewhere());
        rooms.start();
        houses.add(rooms);
        return rooms;
    }

    private static RoomSettings settings() {
        return settings(Duration.ofMillis(50));
    }

    private static RoomSettings settings(Duration idle) {
        return new RoomSettings(LINGER, idle, Duration.ofMillis(10), Duration.ofDays(1), Duration.ofDays(1));
    }

    private static void assertRefused(Rooms rooms, Refusal why) {
        assertThatThrownBy(() -> rooms.watch(CODE, new FakeConnection(), null))
                .isInstanceOfSatisfying(
                        NoRoom.class, none -> assertThat(none.why()).isEqualTo(why));
    }
}
