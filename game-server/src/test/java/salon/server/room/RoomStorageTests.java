package salon.server.room;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.server.room.RoomFixture.cell;
import static salon.server.room.RoomFixture.take;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import salon.server.identity.PublicId;
import salon.server.journal.Entry;
import salon.server.protocol.ClientMessage;
import salon.server.protocol.Refusal;
import salon.server.protocol.ServerMessage;
import salon.server.protocol.ServerMessage.Refused;
import salon.server.protocol.ServerMessage.Update;
import tools.jackson.databind.node.JsonNodeFactory;

/** A room whose journal fails, is written by another node, or is read again. */
class RoomStorageTests {

    private final RoomFixture at = new RoomFixture();

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void changesNothingWhileItsJournalFails() {
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        FakeConnection bob = at.join(room, "bob");
        bob.lobby();
        at.database.fail(true);
        room.wish(alice, cell("alice", 4, "m1"));
        alice.lobby();
        alice.lobby();
        assertThat(alice.refusal().code()).isEqualTo(Refusal.UNAVAILABLE);
        bob.hearsNothingMore();
        at.database.fail(false);
        room.wish(alice, cell("alice", 4, "m1"));
        assertThat(alice.update().seq()).isEqualTo(4);
        assertThat(bob.update().seq()).isEqualTo(4);
    }

    @Test
    void letsPlayersGoWhileItsJournalFails() {
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        FakeConnection bob = at.join(room, "bob");
        bob.lobby();
        at.database.fail(true);
        room.wish(alice, cell("alice", 4));
        room.drop(alice);
        assertThat(bob.lobby().players().getFirst().connected()).isFalse();
        at.database.fail(false);
    }

    @Test
    void findsOutWhatWasStoredWhenTheAnswerWasLost() {
        Room room = at.ticTacToe();
        FakeConnection alice = at.join(room, "alice");
        FakeConnection bob = at.join(room, "bob");
        bob.lobby();
        at.database.loseAnswers(true);
        room.wish(alice, cell("alice", 4, "m1"));
        alice.lobby();
        alice.lobby();
        assertThat(bob.update().seq()).as("the move that was stored after all").isEqualTo(4);
        assertThat(alice.update().id()).as("found by storing it again").isEqualTo("m1");
        at.database.loseAnswers(false);
        room.wish(alice, cell("alice", 4, "m1"));
        assertThat(alice.update().seq()).as("the repeated one counts once").isEqualTo(4);
        assertThat(at.entries()).hasSize(4);
    }

    @Test
    void isTheSameWhenReadFromItsJournal() {
        Room room = at.open(at.game("nim", 3, Map.of("heaps", List.of(5, 5))));
        List<FakeConnection> players = new ArrayList<>();
        for (String name : List.of("alice", "bob", "carol")) {
            players.add(at.join(room, name));
        }
        room.wish(players.get(0), take("alice", 0, 2));
        room.wish(players.get(1), new ClientMessage.Resign(new PublicId("bob")));
        room.wish(players.get(2), take("carol", 1, 1));
        players.get(0).updateAfterLobbies();
        players.get(0).update();
        players.get(0).update();

        Room again = at.onAnotherNode(at.game("nim", 3, Map.of()));
        assertThat(again.look())
                .usingRecursiveComparison()
                .ignoringFields("players")
                .isEqualTo(room.look());
        assertThat(again.match().position()).isEqualTo(room.match().position());
    }

    @Test
    void opensOnceOnTwoNodes() {
        Entry.Opened here = at.game("tic-tac-toe", 2, Map.of());
        Room one = at.open(here);
        Room other = at.onAnotherNode(here);
        FakeConnection alice = at.join(one, "alice");
        alice.lobby();
        FakeConnection bob = at.join(other, "bob");
        assertThat(bob.lobby().status()).isEqualTo("playing");
        one.catchUp();
        assertThat(alice.lobby().status()).isEqualTo("playing");
        assertThat(at.entries()).hasSize(3);
    }

    @Test
    void refusesWhatIsNoLongerRightAfterReadingWhatAnotherNodeStored() {
        Entry.Opened game = at.game("tic-tac-toe", 2, Map.of());
        Room one = at.open(game);
        Room other = at.onAnotherNode(game);
        FakeConnection alice = at.join(one, "alice");
        FakeConnection bob = at.join(other, "bob");
        bob.lobby();
        FakeConnection aliceThere = at.join(other, "alice");
        aliceThere.lobby();
        one.catchUp();
        one.wish(alice, cell("alice", 0));
        assertThat(alice.updateAfterLobbies().seq()).isEqualTo(4);

        other.wish(aliceThere, cell("alice", 1));
        assertThat(aliceThere.update().action().toString()).isEqualTo("{\"cell\":0}");
        assertThat(aliceThere.refusal().code()).isEqualTo(Refusal.NOT_YOUR_TURN);
    }

    /** Both players act at once, each on a node of their own, again and again: whoever the journal lets, moves. */
    @Test
    void neverStoresOneNumberTwiceNorLosesAnAcknowledgedMoveOnTwoNodes() {
        Entry.Opened game = at.game("rock-paper-scissors", 2, Map.of("bestOf", 9));
        Room one = at.open(game);
        Room other = at.onAnotherNode(game);
        FakeConnection alice = at.join(one, "alice");
        alice.lobby();
        FakeConnection bob = at.join(other, "bob");
        bob.lobby();
        one.catchUp();
        alice.lobby();

        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < 60 && !over(one); round++) {
            one.wish(alice, choose("alice", round));
            other.wish(bob, choose("bob", round));
            acknowledged.addAll(hear(alice, "alice", round));
            acknowledged.addAll(hear(bob, "bob", round));
        }
        List<Entry.Played> played = at.entries().stream()
                .filter(Entry.Played.class::isInstance)
                .map(Entry.Played.class::cast)
                .toList();
        assertThat(acknowledged).hasSizeGreaterThan(20);
        assertThat(played.stream()
                        .map(entry -> entry.seat().number() + entry.id())
                        .collect(Collectors.toSet()))
                .containsAll(acknowledged)
                .hasSize(played.size());
        assertThat(at.journal.read(RoomFixture.CODE, 0).stream().map(stored -> stored.seq()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, at.entries().size()).boxed().toList());
    }

    private static boolean over(Room room) {
        return room.match().phase() == Match.Phase.OVER;
    }

    private static ClientMessage.Action choose(String name, int round) {
        // The same shape for both: every round is drawn, so that the game goes on.
        return new ClientMessage.Action(
                new PublicId(name), JsonNodeFactory.instance.objectNode().put("choice", "rock"), "round" + round);
    }

    /** Waits for the answer to this round's choice: acknowledged, or refused because of what the other did. */
    private static Set<String> hear(FakeConnection connection, String name, int round) {
        String seat = name.equals("alice") ? "0" : "1";
        while (true) {
            ServerMessage message = connection.next(ServerMessage.class);
            if (message instanceof Update update && ("round" + round).equals(update.id())) {
                return Set.of(seat + update.id());
            }
            if (message instanceof Refused) {
                return Set.of();
            }
        }
    }
}
