package salon.server.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static salon.server.room.RoomFixture.CODE;
import static salon.server.room.RoomFixture.LINGER;
import static salon.server.room.RoomFixture.TURN;
import static salon.server.room.RoomFixture.cell;
import static salon.server.room.RoomFixture.take;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.server.identity.PrivateId;
import salon.server.identity.PublicId;
import salon.server.protocol.ClientMessage;
import salon.server.protocol.Refusal;

/** What the chat hears of a game. */
class NewsTests {

    private static final PublicId ALICE = new PublicId("alice");
    private static final PublicId BOB = new PublicId("bob");

    private final RoomFixture at = new RoomFixture();
    private Room room;
    private FakeConnection alice;
    private FakeConnection bob;

    @BeforeEach
    void begin() {
        room = at.ticTacToe();
        alice = at.join(room, "alice");
        alice.lobby();
        verifyNoMoreInteractions(at.herald);
        bob = at.join(room, "bob");
        tells(3, "alice and bob play tic-tac-toe.");
    }

    @AfterEach
    void close() {
        verifyNoMoreInteractions(at.herald);
        at.close();
    }

    @Test
    void tellsWhoWins() {
        play(0, 3, 1, 4, 2);
        tells(8, "alice wins.");
        room.wish(alice, new ClientMessage.Rematch(ALICE));
        at.pass(LINGER.plusSeconds(1), room);
        heard();
    }

    @Test
    void tellsOfADraw() {
        play(0, 1, 2, 4, 3, 5, 7, 6, 8);
        tells(12, "It is a draw.");
    }

    @Test
    void tellsOfAnAgreedDraw() {
        room.wish(alice, new ClientMessage.OfferDraw(ALICE));
        room.wish(bob, new ClientMessage.AcceptDraw(BOB));
        tells(5, "It is a draw: it was agreed.");
    }

    @Test
    void tellsWhoResigned() {
        room.wish(alice, new ClientMessage.Resign(ALICE));
        tells(4, "bob wins: alice resigned.");
    }

    @Test
    void tellsWhoRanOutOfTime() {
        at.pass(TURN.plusSeconds(1), room);
        tells(4, "bob wins: alice ran out of time.");
    }

    @Test
    void tellsWhoLeft() {
        room.wish(bob, new ClientMessage.Disconnect(BOB, new PrivateId("the secret of bob")));
        tells(4, "alice wins: bob left.");
    }

    @Test
    void tellsNothingOfWhatIsRefused() {
        room.wish(bob, cell("bob", 0));
        room.wish(alice, new ClientMessage.AcceptDraw(ALICE));
        heard();
    }

    @Test
    void tellsOnlyOnTheNodeThatHasStoredIt() {
        Room other = at.onAnotherNode(at.game("tic-tac-toe", 2, Map.of()));
        FakeConnection watcher = new FakeConnection();
        other.watch(watcher, null);
        watcher.lobby();
        room.wish(alice, new ClientMessage.Resign(ALICE));
        tells(4, "bob wins: alice resigned.");
        other.catchUp();
        assertThat(watcher.update().winners()).containsExactly(BOB);
    }

    @Test
    void tellsNothingTwiceWhenTheRoomIsOpenedAgain() {
        room.wish(alice, new ClientMessage.Resign(ALICE));
        tells(4, "bob wins: alice resigned.");
        Room again = at.onAnotherNode(at.game("tic-tac-toe", 2, Map.of()));
        FakeConnection watcher = new FakeConnection();
        again.watch(watcher, 3);
        watcher.update();
    }

    @Test
    void tellsNothingThatIsNotStored() {
        at.database.fail(true);
        room.wish(alice, new ClientMessage.Resign(ALICE));
        assertThat(refusalAfterLobbies(alice)).isEqualTo(Refusal.UNAVAILABLE);
        at.database.fail(false);
        heard();
    }

    @Test
    void tellsOfSeveralAndOnlyOfTheEnd() {
        try (RoomFixture table = new RoomFixture()) {
            Room nim = table.open(table.game("nim", 3, Map.of("heaps", List.of(1, 1))));
            List<FakeConnection> players = Stream.of("alice", "bob", "carol")
                    .map(name -> table.join(nim, name))
                    .toList();
            tells(table, 4, "alice, bob and carol play nim.");
            nim.wish(players.get(2), new ClientMessage.Resign(new PublicId("carol")));
            nim.wish(players.get(0), take("alice", 0, 1));
            nim.wish(players.get(1), take("bob", 1, 1));
            tells(table, 7, "bob wins.");
            verifyNoMoreInteractions(table.herald);
        }
    }

    @Test
    void tellsThatNobodyCame() {
        try (RoomFixture table = new RoomFixture()) {
            Room waiting = table.ticTacToe();
            table.join(waiting, "alice").lobby();
            table.pass(Duration.ofMinutes(16), waiting);
            tells(table, 3, "Nobody plays tic-tac-toe here: not everyone came in time.");
        }
    }

    private static Refusal refusalAfterLobbies(FakeConnection connection) {
        connection.lobby();
        return connection.refusal().code();
    }

    /** Everything asked so far has been done. */
    private void heard() {
        FakeConnection watcher = new FakeConnection();
        room.watch(watcher, null);
        watcher.lobby();
    }

    private void play(int... cells) {
        for (int i = 0; i < cells.length; i++) {
            String name = i % 2 == 0 ? "alice" : "bob";
            room.wish(i % 2 == 0 ? alice : bob, cell(name, cells[i]));
        }
    }

    private void tells(int seq, String text) {
        tells(at, seq, text);
    }

    private static void tells(RoomFixture where, int seq, String text) {
        verify(where.herald, timeout(20_000)).tell(CODE, seq, text);
    }
}
