package salon.server.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static salon.server.room.RoomFixture.CODE;
import static salon.server.room.RoomFixture.cell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.server.fanout.FakeWire;
import salon.server.identity.PublicId;
import salon.server.journal.Entry;
import salon.server.manager.CreatedGame;
import salon.server.manager.CreatedGames;
import salon.server.manager.ManagerAway;
import salon.server.protocol.ClientMessage;
import salon.server.protocol.Refusal;
import salon.server.protocol.ServerMessage.Lobby;
import salon.server.protocol.ServerMessage.Player;
import salon.server.rules.Seat;

/** A room on two nodes is one room to those in it: who is there, and who has come again somewhere else. */
class PresenceTests {

    private static final PublicId ALICE = new PublicId("alice");
    private static final PublicId BOB = new PublicId("bob");

    private final RoomFixture at = new RoomFixture();
    private final FakeWire wire = new FakeWire();
    private final CreatedGames games = mock(CreatedGames.class);
    private final List<TestNode> nodes = new ArrayList<>();
    private TestNode here;
    private TestNode there;

    @BeforeEach
    void start() throws ManagerAway {
        var parameters = new CreatedGame.Parameters("tic-tac-toe", 2, "public", 60, Map.of());
        when(games.find(CODE))
                .thenReturn(Optional.of(new CreatedGame(
                        CODE.value(),
                        "alice",
                        "OPEN",
                        parameters,
                        at.clock.instant().plusSeconds(900))));
        here = node();
        there = node();
    }

    @AfterEach
    void close() {
        nodes.forEach(TestNode::close);
        at.close();
    }

    @Test
    void showsPlayersAsConnectedWhereverTheyAre() throws Exception {
        FakeConnection alice = here.join("alice");
        FakeConnection bob = there.join("bob");
        alice.hearsThatAreConnected(ALICE, BOB);
        bob.hearsThatAreConnected(ALICE, BOB);
        there.drop(bob);
        alice.hearsThatAreConnected(ALICE);
    }

    @Test
    void showsWhoIsConnectedElsewhereToWhoLooksFromOutside() throws Exception {
        here.join("alice").hearsThatAreConnected(ALICE);
        settle();
        TestNode third = node();
        await().untilAsserted(() -> {
            FakeWire.beat(here.fanout);
            assertThat(third.rooms.look(CODE).map(PresenceTests::connected)).contains(List.of(ALICE));
        });
        assertThat(third.rooms.holds(CODE)).isFalse();
    }

    @Test
    void firstConnectionIsTakenOverFromAnotherNode() throws Exception {
        FakeConnection alice = here.join("alice");
        FakeConnection bob = here.join("bob");
        await().until(() -> seq(here) == 3);
        // Whether or not the first one has been heard of there by now, this is the later one.
        at.clock.pass(Duration.ofMillis(5));
        FakeConnection again = there.join("alice");
        assertThat(alice.lastWord().code()).isEqualTo(Refusal.TAKEN_OVER);
        bob.hearsThatAreConnected(ALICE, BOB);
        again.hearsThatAreConnected(ALICE, BOB);
        FakeConnection back = here.join("alice");
        assertThat(again.lastWord().code()).isEqualTo(Refusal.TAKEN_OVER);
        here.wish(back, cell("alice", 0));
        assertThat(bob.updateAfterLobbies().seq()).isEqualTo(4);
        assertThat(back.isClosed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void twoWhoConnectAtOnceEndAsOne(long seed) throws Exception {
        here.join("bob");
        await().until(() -> here.rooms.holds(CODE));
        wire.delay();
        List<FakeConnection> both = List.of(here.join("alice"), there.join("alice"));
        both.forEach(connection -> connection.next(Lobby.class));
        assertThat(both).noneMatch(FakeConnection::isClosed);
        wire.release(new Random(seed));
        await().untilAsserted(() -> {
            FakeWire.beat(here.fanout, there.fanout);
            assertThat(both.stream().filter(FakeConnection::isClosed)).hasSize(1);
        });
        settle();
        assertThat(both.stream().filter(FakeConnection::isClosed))
                .as("the other one stays")
                .hasSize(1);
    }

    @Test
    void oneIsCutOffAlsoWhenTheNewsOfTheOtherWasLost() throws Exception {
        FakeConnection first = here.join("alice");
        first.lobby();
        wire.fate(text -> text.contains("seated") ? List.of() : List.of(text));
        at.clock.pass(Duration.ofMillis(5));
        FakeConnection second = there.join("alice");
        second.lobby();
        await().untilAsserted(() -> {
            FakeWire.beat(here.fanout, there.fanout);
            assertThat(first.isClosed()).isTrue();
        });
        assertThat(second.isClosed()).isFalse();
    }

    @Test
    void playersOfANodeThatDiedAreShownAsNotConnected() throws Exception {
        FakeConnection alice = here.join("alice");
        there.join("bob");
        alice.hearsThatAreConnected(ALICE, BOB);
        there.die();
        await().untilAsserted(() -> {
            FakeWire.beat(here.fanout);
            assertThat(connected(here.rooms.look(CODE).orElseThrow())).containsExactly(ALICE);
        });
        alice.hearsThatAreConnected(ALICE);
    }

    @Test
    void playersOfANodeThatStoppedAreShownAsNotConnected() throws Exception {
        FakeConnection alice = here.join("alice");
        there.join("bob");
        alice.hearsThatAreConnected(ALICE, BOB);
        there.close();
        alice.hearsThatAreConnected(ALICE);
    }

    @Test
    void tellsALobbyOnlyWhenThereIsSomethingNewInIt() throws Exception {
        FakeConnection alice = here.join("alice");
        FakeConnection bob = there.join("bob");
        alice.hearsThatAreConnected(ALICE, BOB);
        bob.hearsThatAreConnected(ALICE, BOB);
        settle();
        alice.forget();
        FakeWire.beat(here.fanout, there.fanout, here.fanout, there.fanout);
        here.rooms.list().forEach(Room::lookElsewhere);
        settle();
        alice.hearsNothingMore();
    }

    @Test
    void stoppingNodeLeavesWhoLingersElsewhereAlone() throws Exception {
        FakeConnection alice = here.join("alice");
        FakeConnection bob = there.join("bob");
        alice.hearsThatAreConnected(ALICE, BOB);
        here.wish(alice, new ClientMessage.Resign(ALICE));
        assertThat(bob.updateAfterLobbies().status()).isEqualTo("victory");
        here.close();
        assertThat(alice.lastWord().code()).isEqualTo(Refusal.SERVER_STOPPING);
        assertThat(reported()).containsExactly(new Seat(0));
        there.drop(bob);
        at.clock.pass(RoomFixture.LINGER);
        there.rooms.list().forEach(Room::catchUp);
        await().until(() -> reported().equals(List.of(new Seat(0), new Seat(1))));
    }

    private List<Seat> reported() {
        return at.entries().stream()
                .filter(Entry.Reported.class::isInstance)
                .map(entry -> ((Entry.Reported) entry).seat())
                .toList();
    }

    /** Everything that was told has been heard, and what follows from it has been done. */
    private void settle() throws Exception {
        for (TestNode node : nodes) {
            FakeConnection watcher = new FakeConnection();
            node.rooms.watch(CODE, watcher, null);
            watcher.lobby();
        }
    }

    private static List<PublicId> connected(Lobby lobby) {
        return lobby.players().stream()
                .filter(Player::connected)
                .map(Player::publicId)
                .toList();
    }

    private static int seq(TestNode node) {
        return node.rooms.find(CODE).orElseThrow().match().seq();
    }

    private TestNode node() {
        TestNode node = new TestNode(at, wire, games, TestNode.NEVER, TestNode.NEVER);
        nodes.add(node);
        await().until(node.fanout::isWorking);
        return node;
    }
}
