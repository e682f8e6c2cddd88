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
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.server.fanout.FakeWire;
import salon.server.journal.Stored;
import salon.server.manager.CreatedGame;
import salon.server.manager.CreatedGames;
import salon.server.manager.ManagerAway;

/** Two nodes with a player each: what one stores the other shows, told or found, whatever becomes of what they tell. */
class OtherNodesTests {

    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final int[] DRAW = {0, 1, 2, 4, 3, 5, 7, 6, 8};

    private final RoomFixture at = new RoomFixture();
    private final FakeWire wire = new FakeWire();
    private final CreatedGames games = mock(CreatedGames.class);
    private final List<TestNode> nodes = new ArrayList<>();

    @BeforeEach
    void createGame() throws ManagerAway {
        var parameters = new CreatedGame.Parameters("tic-tac-toe", 2, "public", 60, Map.of());
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
        nodes.forEach(TestNode::close);
        at.close();
    }

    @Test
    void hearsOfEachMoveAtOnce() throws Exception {
        play(node(TestNode.NEVER), node(TestNode.NEVER));
    }

    @Test
    void findsMovesByLookingWhileTheWireIsCut() throws Exception {
        TestNode here = node(OFTEN);
        TestNode there = node(OFTEN);
        wire.cut();
        play(here, there);
        await().until(() -> here.behind() > 0);
    }

    @Test
    void looksOnceWhenTheOthersAreHeardAgain() throws Exception {
        TestNode here = node(TestNode.NEVER);
        TestNode there = node(TestNode.NEVER);
        FakeConnection alice = here.join("alice");
        FakeConnection bob = there.join("bob");
        await().until(() -> seq(here) == 3 && seq(there) == 3);
        bob.forget();
        double before = dropped(here);
        wire.cut();
        here.wish(alice, cell("alice", 0));
        await().until(() -> seq(here) == 4);
        assertThat(seq(there)).isEqualTo(3);
        // The news of the move must not wait for the wire to be mended.
        await().until(() -> dropped(here) > before);
        wire.mend();
        assertThat(bob.updateAfterLobbies().seq()).isEqualTo(4);
        await().until(() -> there.behind() == 1);
    }

    @Test
    void findsByLookingWhatWasNotToldAlthoughTheWireWorks() throws Exception {
        TestNode here = node(TestNode.NEVER);
        TestNode there = node(OFTEN, OFTEN);
        FakeWire.beat(here.fanout, there.fanout);
        wire.fate(text -> text.contains("moved") ? List.of() : List.of(text));
        FakeConnection alice = here.join("alice");
        FakeConnection bob = there.join("bob");
        await().until(() -> seq(there) == 3);
        bob.forget();
        here.rooms.list().forEach(Room::catchUp);
        here.wish(alice, cell("alice", 0));
        assertThat(bob.updateAfterLobbies().seq()).isEqualTo(4);
        assertThat(there.fanout.isWorking()).isTrue();
    }

    @Test
    void showsEverythingOnceAndInOrderHoweverLateItIsTold() throws Exception {
        TestNode here = node(TestNode.NEVER);
        TestNode there = node(TestNode.NEVER);
        FakeConnection alice = here.join("alice");
        FakeConnection bob = there.join("bob");
        await().until(() -> seq(here) == 3 && seq(there) == 3);
        bob.forget();
        wire.delay();
        here.wish(alice, cell("alice", 0));
        await().until(() -> seq(here) == 4);
        bobPlaysOnWhatHeDoesNotKnowYet(there, bob);
        wire.release(new Random(7));
        await().until(() -> seq(here) == 5);
        assertThat(at.entries()).hasSize(5);
    }

    /** His node finds the number taken, or reads on before it refuses: he is right, and is not told otherwise. */
    private static void bobPlaysOnWhatHeDoesNotKnowYet(TestNode there, FakeConnection bob) {
        there.wish(bob, cell("bob", 1));
        assertThat(bob.updateAfterLobbies().seq()).isEqualTo(4);
        assertThat(bob.updateAfterLobbies().seq()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void playsOnWhateverBecomesOfWhatIsTold(long seed) throws Exception {
        Random chance = new Random(seed);
        TestNode here = node(OFTEN, OFTEN);
        TestNode there = node(OFTEN, OFTEN);
        wire.fate(mistreatedBy(chance));
        play(here, there);
    }

    private static Function<String, List<String>> mistreatedBy(Random chance) {
        List<String> old = new ArrayList<>();
        return text -> {
            synchronized (chance) {
                old.add(text);
                return switch (chance.nextInt(5)) {
                    case 0 -> List.of();
                    case 1 -> List.of(text, text);
                    case 2 -> List.of(old.get(chance.nextInt(old.size())), text);
                    case 3 -> List.of(text.substring(chance.nextInt(text.length())), text);
                    default -> List.of(text.replace("\"K7Q2MX\":", "\"K7Q2MX\":9"));
                };
            }
        };
    }

    /** A whole game, each move made only when the one before it was shown to the other player. */
    private void play(TestNode here, TestNode there) throws Exception {
        FakeConnection alice = here.join("alice");
        await().until(() -> seq(here) == 2);
        FakeConnection bob = there.join("bob");
        await().until(() -> seq(here) == 3 && seq(there) == 3);
        for (int i = 0; i < DRAW.length; i++) {
            if (i % 2 == 0) {
                here.wish(alice, cell("alice", DRAW[i]));
            } else {
                there.wish(bob, cell("bob", DRAW[i]));
            }
            for (FakeConnection each : List.of(alice, bob)) {
                assertThat(each.updateAfterLobbies().seq()).isEqualTo(4 + i);
            }
        }
        assertThat(at.journal.read(CODE, 0).stream().map(Stored::seq))
                .as("no gap, no repeat")
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    private static double dropped(TestNode node) {
        return node.meters.get("salon.fanout.dropped").counter().count();
    }

    private static int seq(TestNode node) {
        return node.rooms.find(CODE).orElseThrow().match().seq();
    }

    private TestNode node(Duration poll) {
        return node(poll, TestNode.NEVER);
    }

    private TestNode node(Duration poll, Duration recheck) {
        TestNode node = new TestNode(at, wire, games, poll, recheck);
        nodes.add(node);
        return node;
    }
}
