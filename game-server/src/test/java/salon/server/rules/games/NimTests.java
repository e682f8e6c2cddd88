package salon.server.rules.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static salon.server.rules.Rulings.accepted;
import static salon.server.rules.Rulings.refused;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.server.rules.Deal;
import salon.server.rules.Options;
import salon.server.rules.Ruling;
import salon.server.rules.Seat;
import salon.server.rules.Verdict;
import salon.server.rules.Viewer;
import salon.server.rules.games.Nim.Heaps;
import salon.server.rules.games.Nim.Take;

class NimTests {

    private static final Seat FIRST = new Seat(0);

    private final Nim game = new Nim();

    @ParameterizedTest
    @CsvSource({
        "2, normal", "3, normal", "4, normal", "5, normal", "6, normal",
        "2, misere", "3, misere", "4, misere", "5, misere", "6, misere"
    })
    void agreesWithMatchesOnTheTable(int seats, String rule) {
        Random chance = new Random(seats);
        int withdrawn = 0;
        for (int n = 0; n < 300; n++) {
            List<Integer> heaps =
                    chance.ints(1 + chance.nextInt(5), 1, 9).boxed().toList();
            Heaps state = deal(seats, rule, heaps);
            Matches matches = new Matches(seats, rule.equals("misere"), heaps);
            while (game.verdict(state).isEmpty()) {
                assertThat(facts(state)).isEqualTo(matches.facts());
                if (matches.players() > 2 && chance.nextInt(6) == 0) {
                    Seat seat = matches.anyone(chance);
                    state = game.withdraw(state, seat);
                    matches.leave(seat);
                    withdrawn++;
                } else {
                    Seat seat = game.toMove(state).iterator().next();
                    List<Take> moves = game.moves(state, seat);
                    Take take = moves.get(chance.nextInt(moves.size()));
                    state = accepted(game.play(state, seat, take));
                    matches.take(take);
                }
            }
            assertThat(facts(state)).isEqualTo(matches.facts());
        }
        assertThat(withdrawn > 0).isEqualTo(seats > 2);
    }

    static Stream<List<Integer>> smallHeaps() {
        return IntStream.rangeClosed(1, 5)
                .boxed()
                .flatMap(a -> IntStream.rangeClosed(0, a)
                        .boxed()
                        .flatMap(b -> IntStream.rangeClosed(0, b)
                                .mapToObj(c -> Stream.of(a, b, c)
                                        .filter(heap -> heap > 0)
                                        .toList())));
    }

    /** Bouton, "Nim, a game with a complete mathematical theory" (1901). */
    @ParameterizedTest
    @MethodSource("smallHeaps")
    void firstWinsNormalGameUnlessTheNimSumIsZero(List<Integer> heaps) {
        int nimSum = heaps.stream().reduce(0, (a, b) -> a ^ b);

        assertThat(moverWins(deal(2, "normal", heaps), new HashMap<>())).isEqualTo(nimSum != 0);
    }

    /** The same, but with nothing but heaps of one left it is their number that counts. */
    @ParameterizedTest
    @MethodSource("smallHeaps")
    void firstWinsMisereGameUnlessTheNimSumIsZeroOrOnlyAnOddNumberOfOnesIsLeft(List<Integer> heaps) {
        int nimSum = heaps.stream().reduce(0, (a, b) -> a ^ b);
        boolean onlyOnes = heaps.stream().allMatch(heap -> heap == 1);

        assertThat(moverWins(deal(2, "misere", heaps), new HashMap<>()))
                .isEqualTo(onlyOnes ? heaps.size() % 2 == 0 : nimSum != 0);
    }

    /** Whether whoever is to move can win whatever the other does. */
    private boolean moverWins(Heaps state, Map<Heaps, Boolean> known) {
        Boolean before = known.get(state);
        if (before != null) {
            return before;
        }
        Seat mover = game.toMove(state).iterator().next();
        boolean wins = false;
        for (Take take : game.moves(state, mover)) {
            Heaps next = accepted(game.play(state, mover, take));
            wins |= game.verdict(next)
                    .map(verdict -> verdict.equals(Verdict.won(mover)))
                    .orElseGet(() -> !moverWins(next, known));
        }
        known.put(state, wins);
        return wins;
    }

    @Test
    void letsAllOthersWinByTheMisereRule() {
        Heaps state = deal(3, "misere", List.of(1, 1));
        state = accepted(game.play(state, FIRST, new Take(0, 1)));
        state = accepted(game.play(state, new Seat(1), new Take(1, 1)));

        assertThat(game.verdict(state)).contains(new Verdict(Set.of(FIRST, new Seat(2))));
    }

    @Test
    void hasHeapsOfThreeFourAndFiveUnlessAskedOtherwise() {
        Heaps state = game.deal(new Deal(2, Options.of(game.type(), Map.of()), 0));

        assertThat(game.view(state, new Viewer.Watcher())).isEqualTo(new Nim.Table(List.of(3, 4, 5), "normal"));
    }

    @Test
    void showsTheSameToEveryone() {
        Heaps state = deal(3, "misere", List.of(7, 1));

        assertThat(game.view(state, new Viewer.Watcher())).isEqualTo(new Nim.Table(List.of(7, 1), "misere"));
        assertThat(game.view(state, new Viewer.Player(new Seat(2)))).isEqualTo(game.view(state, new Viewer.Watcher()));
    }

    static Stream<Object> badHeaps() {
        return Stream.of(
                List.of(),
                List.of(0),
                List.of(51),
                List.of(3, -1),
                List.of("3"),
                List.of(3.0),
                List.of(3L),
                IntStream.rangeClosed(1, 11).boxed().toList(),
                3,
                "3,4,5");
    }

    @ParameterizedTest
    @MethodSource("badHeaps")
    void isNotDealtWithBadHeaps(Object heaps) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of(game.type(), Map.of("heaps", heaps)))
                .withMessageStartingWith("option heaps cannot be ");
    }

    @Test
    void isNotDealtWithUnknownRule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of(game.type(), Map.of("rule", "Misere")))
                .withMessage("option rule cannot be Misere");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refusesHeapThatIsNotThere(int heap) {
        assertThat(refused(game.play(deal(2, "normal", List.of(3, 4)), FIRST, new Take(heap, 1))))
                .isEqualTo("There is no heap %d: they are counted 0 to 1.", heap);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 4, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refusesToTakeNothingOrMoreThanThereIs(int count) {
        assertThat(refused(game.play(deal(2, "normal", List.of(3, 4)), FIRST, new Take(0, count))))
                .isEqualTo("Take 1 to 3 from heap 0.");
    }

    @Test
    void refusesEmptyHeap() {
        Heaps state = accepted(game.play(deal(2, "normal", List.of(3, 4)), FIRST, new Take(0, 3)));

        assertThat(refused(game.play(state, new Seat(1), new Take(0, 1)))).isEqualTo("Heap 0 is empty.");
    }

    private Heaps deal(int seats, String rule, List<Integer> heaps) {
        return game.deal(new Deal(seats, Options.of(game.type(), Map.of("heaps", heaps, "rule", rule)), 0));
    }

    private Facts facts(Heaps state) {
        Set<Seat> toMove = game.toMove(state);
        return new Facts(
                game.view(state, new Viewer.Watcher()).heaps(),
                toMove,
                toMove.stream()
                        .flatMap(seat -> game.moves(state, seat).stream())
                        .toList(),
                toMove.stream()
                        .flatMap(seat ->
                                everyTake().filter(take -> game.play(state, seat, take) instanceof Ruling.Accepted))
                        .toList(),
                game.verdict(state));
    }

    private static Stream<Take> everyTake() {
        return IntStream.rangeClosed(-1, 5)
                .boxed()
                .flatMap(heap -> IntStream.rangeClosed(-1, 9).mapToObj(count -> new Take(heap, count)));
    }

    /** What can be asked of a position. */
    private record Facts(
            List<Integer> heaps, Set<Seat> toMove, List<Take> listed, List<Take> accepted, Optional<Verdict> verdict) {}

    /** Matches laid out on a table, and the players in a queue: who is to take stands at its head. */
    private static final class Matches {

        private final boolean misere;
        private final List<StringBuilder> heaps = new ArrayList<>();
        private final List<Seat> queue = new ArrayList<>();
        private Seat last = FIRST;

        Matches(int seats, boolean misere, List<Integer> heaps) {
            this.misere = misere;
            heaps.forEach(heap -> this.heaps.add(new StringBuilder("|".repeat(heap))));
            IntStream.range(0, seats).forEach(number -> queue.add(new Seat(number)));
        }

        int players() {
            return queue.size();
        }

        Seat anyone(Random chance) {
            return queue.get(chance.nextInt(queue.size()));
        }

        void leave(Seat seat) {
            queue.remove(seat);
        }

        void take(Take take) {
            for (int n = 0; n < take.count(); n++) {
                heaps.get(take.heap()).deleteCharAt(0);
            }
            last = queue.removeFirst();
            queue.addLast(last);
        }

        Facts facts() {
            boolean over = heaps.stream().allMatch(StringBuilder::isEmpty);
            List<Take> takes = everyTake().filter(this::allows).toList();
            return new Facts(
                    heaps.stream().map(StringBuilder::length).toList(),
                    over ? Set.of() : Set.of(queue.getFirst()),
                    takes,
                    takes,
                    over ? Optional.of(new Verdict(winners())) : Optional.empty());
        }

        private boolean allows(Take take) {
            return take.heap() >= 0
                    && take.heap() < heaps.size()
                    && take.count() > 0
                    && heaps.get(take.heap()).toString().startsWith("|".repeat(take.count()));
        }

        private Set<Seat> winners() {
            return misere
                    ? queue.stream().filter(seat -> !seat.equals(last)).collect(Collectors.toSet())
                    : Set.of(last);
        }
    }
}
