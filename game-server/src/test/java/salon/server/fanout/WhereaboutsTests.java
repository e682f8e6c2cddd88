package salon.server.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.server.identity.PublicId;
import salon.server.journal.Code;

/** Who is where, when what the nodes tell each other is lost, late, repeated or out of order, and when a node is gone. */
class WhereaboutsTests {

    private static final InstantSource NOON = () -> Instant.parse("2026-11-21T12:00:00Z");
    private static final Code CODE = new Code("K7Q2MX");
    private static final Code OTHER = new Code("ABCDEF");
    private static final PublicId ALICE = new PublicId("alice");
    private static final PublicId BOB = new PublicId("bob");

    private final FakeWire wire = new FakeWire();
    private final List<Fanout> nodes = new ArrayList<>();
    private final List<Code> changes = new CopyOnWriteArrayList<>();
    private final Whereabouts here = start();
    private final Whereabouts there = start();

    @AfterEach
    void stop() {
        nodes.forEach(Fanout::stop);
    }

    @Test
    void knowsWhoIsAtAnotherNode() {
        there.listen(changes::add);
        here.tell(CODE, Map.of(ALICE, 5L));
        knows(there, CODE, Map.of(ALICE, 5L));
        assertThat(there.elsewhere(OTHER)).isEmpty();
        assertThat(here.elsewhere(CODE)).as("elsewhere is not here").isEmpty();
        here.tell(CODE, Map.of());
        knows(there, CODE, Map.of());
        tells(CODE, CODE);
    }

    @Test
    void saysNothingWhenNothingHasChanged() {
        there.listen(changes::add);
        here.tell(CODE, Map.of(ALICE, 5L));
        here.tell(CODE, Map.of(ALICE, 5L));
        here.tell(OTHER, Map.of(BOB, 6L));
        knows(there, OTHER, Map.of(BOB, 6L));
        tells(CODE, OTHER);
    }

    @Test
    void learnsWhenItStartsWhoWasThereBefore() {
        here.tell(CODE, Map.of(ALICE, 5L));
        there.tell(OTHER, Map.of(BOB, 6L));
        knows(there, CODE, Map.of(ALICE, 5L));
        Whereabouts late = start();
        beatAll();
        knows(late, CODE, Map.of(ALICE, 5L));
        knows(late, OTHER, Map.of(BOB, 6L));
    }

    @Test
    void findsOutWhatItHasMissed() {
        here.tell(CODE, Map.of(ALICE, 5L));
        here.tell(OTHER, Map.of(BOB, 6L));
        knows(there, OTHER, Map.of(BOB, 6L));
        List<String> lost = new CopyOnWriteArrayList<>();
        wire.fate(text -> {
            lost.add(text);
            return List.of();
        });
        // What was still to be said from the start on is lost as well.
        beatAll();
        beatAll();
        here.tell(CODE, Map.of());
        here.tell(OTHER, Map.of(BOB, 77777L));
        await().until(() -> lost.stream().anyMatch(text -> text.contains("77777")));
        wire.fate(List::of);
        await().untilAsserted(() -> {
            beatAll();
            assertThat(players(there, CODE)).isEmpty();
            assertThat(players(there, OTHER)).isEqualTo(Map.of(BOB, 77777L));
        });
    }

    @Test
    void forgetsANodeThatIsNotHeardAnyMore() {
        there.listen(changes::add);
        here.tell(CODE, Map.of(ALICE, 5L));
        knows(there, CODE, Map.of(ALICE, 5L));
        tells(CODE);
        changes.clear();
        // Only the other one beats, and hears itself.
        for (int beat = 0; beat < 3; beat++) {
            beat(1);
        }
        knows(there, CODE, Map.of(ALICE, 5L));
        await().untilAsserted(() -> {
            beat(1);
            assertThat(there.elsewhere(CODE)).isEmpty();
        });
        assertThat(changes).containsExactly(CODE);
        await().untilAsserted(() -> {
            beatAll();
            assertThat(players(there, CODE)).as("it was alive after all").isEqualTo(Map.of(ALICE, 5L));
        });
    }

    @Test
    void forgetsANodeThatSaysGoodbyeAtOnce() {
        here.tell(CODE, Map.of(ALICE, 5L));
        knows(there, CODE, Map.of(ALICE, 5L));
        nodes.getFirst().stop();
        knows(there, CODE, Map.of());
    }

    @Test
    void remembersForAWhileWhileNobodyIsHeard() {
        here.tell(CODE, Map.of(ALICE, 5L));
        knows(there, CODE, Map.of(ALICE, 5L));
        wire.cut();
        for (int beat = 0; beat < 20; beat++) {
            beat(1);
        }
        knows(there, CODE, Map.of(ALICE, 5L));
        for (int beat = 0; beat < 20; beat++) {
            beat(1);
        }
        assertThat(there.elsewhere(CODE)).isEmpty();
        wire.mend();
        beatAll();
        knows(there, CODE, Map.of(ALICE, 5L));
    }

    @Test
    void givesEveryoneTimeToComeBackWithTheWire() {
        here.tell(CODE, Map.of(ALICE, 5L));
        knows(there, CODE, Map.of(ALICE, 5L));
        beat(1);
        beat(1);
        wire.cut();
        beat(1);
        wire.mend();
        beat(1);
        beat(1);
        knows(there, CODE, Map.of(ALICE, 5L));
    }

    @Test
    void laterConnectionHasTheLargerStampWhateverTheClocksSay() {
        Stamp first = here.stamp(CODE, ALICE);
        assertThat(first.time()).isEqualTo(NOON.millis());
        here.tell(CODE, Map.of(ALICE, first.time() + 90_000));
        knows(there, CODE, Map.of(ALICE, first.time() + 90_000));
        assertThat(there.stamp(CODE, ALICE).time()).isEqualTo(first.time() + 90_001);
        assertThat(here.stamp(CODE, ALICE).time()).isEqualTo(first.time() + 90_001);
        assertThat(there.stamp(CODE, BOB).time()).isEqualTo(first.time());
        assertThat(there.stamp(OTHER, ALICE).time()).isEqualTo(first.time());
    }

    @Test
    void stampsOfTwoNodesAreNeverEqual() {
        Stamp one = here.stamp(CODE, ALICE);
        Stamp other = there.stamp(CODE, ALICE);
        assertThat(one.time()).isEqualTo(other.time());
        assertThat(Integer.signum(one.compareTo(other))).isNotZero().isEqualTo(-Integer.signum(other.compareTo(one)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void comesToTheTruthWhateverBecomesOfWhatIsTold(long seed) {
        Random chance = new Random(seed);
        List<Code> codes = List.of(CODE, OTHER, new Code("GHJKMN"));
        Map<Code, Map<PublicId, Long>> truth = new HashMap<>();
        List<String> old = new ArrayList<>();
        wire.fate(text -> {
            synchronized (old) {
                old.add(text);
                return chance.nextInt(3) == 0
                        ? List.of()
                        : List.of(text, old.get(chance.nextInt(old.size())), old.get(chance.nextInt(old.size())));
            }
        });
        for (int i = 0; i < 200; i++) {
            Code code = codes.get(i % 3);
            Map<PublicId, Long> players = i % 4 == 0 ? Map.of() : Map.of(ALICE, (long) i, BOB, 2L * i);
            truth.put(code, players);
            here.tell(code, players);
        }
        wire.fate(List::of);
        await().untilAsserted(() -> {
            beatAll();
            codes.forEach(code -> assertThat(players(there, code)).isEqualTo(truth.get(code)));
        });
    }

    @Test
    void answersManyWhoAskWithOneAnswer() {
        List<String> rolls = new CopyOnWriteArrayList<>();
        wire.fate(text -> {
            if (text.contains("\"roll\"") && text.contains(nodes.getFirst().node())) {
                rolls.add(text);
            }
            return List.of(text);
        });
        here.tell(CODE, Map.of(ALICE, 5L));
        beat(0);
        for (int i = 0; i < 50; i++) {
            here.hear("somebody", new Notice.Call(null));
        }
        await().untilAsserted(() -> {
            here.tell(CODE, Map.of(ALICE, 6L));
            knows(there, CODE, Map.of(ALICE, 6L));
        });
        assertThat(rolls).hasSizeLessThanOrEqualTo(2);
    }

    private Whereabouts start() {
        Fanout node = wire.node();
        Whereabouts whereabouts = FakeWire.whereabouts(node, NOON);
        nodes.add(node);
        node.start();
        await().until(node::isWorking);
        return whereabouts;
    }

    private void beat(int node) {
        FakeWire.beat(nodes.get(node));
    }

    private void beatAll() {
        nodes.forEach(FakeWire::beat);
    }

    /** What is known is told a moment later. */
    private void tells(Code... codes) {
        await().untilAsserted(() -> assertThat(changes).containsExactly(codes));
    }

    private static void knows(Whereabouts node, Code code, Map<PublicId, Long> players) {
        await().untilAsserted(() -> assertThat(players(node, code)).isEqualTo(players));
    }

    private static Map<PublicId, Long> players(Whereabouts node, Code code) {
        Map<PublicId, Long> times = new HashMap<>();
        node.elsewhere(code).forEach((publicId, stamp) -> times.put(publicId, stamp.time()));
        assertThat(Set.copyOf(times.keySet())).isEqualTo(node.elsewhere(code).keySet());
        return times;
    }
}
