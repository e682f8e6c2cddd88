package salon.server.rules.games;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static salon.server.rules.Rulings.accepted;
import static salon.server.rules.Rulings.refused;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.server.rules.Deal;
import salon.server.rules.Options;
import salon.server.rules.Seat;
import salon.server.rules.Verdict;
import salon.server.rules.Viewer;
import salon.server.rules.games.RockPaperScissors.Choose;
import salon.server.rules.games.RockPaperScissors.Match;
import salon.server.rules.games.RockPaperScissors.Shape;
import salon.server.rules.games.RockPaperScissors.Table;

/** A round is written as the first letters of what each seat shows: {@code rps}; {@code -} where somebody has not chosen. */
class RockPaperScissorsTests {

    private static final Viewer WATCHER = new Viewer.Watcher();

    private final RockPaperScissors game = new RockPaperScissors();

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void hidesEachChoiceUntilAllHaveChosen(int seats) {
        Match match = deal(seats, 3);
        for (Seat chooser : Seat.all(seats).subList(0, seats - 1)) {
            Match rock = accepted(game.play(match, chooser, new Choose(Shape.rock)));
            Match paper = accepted(game.play(match, chooser, new Choose(Shape.paper)));

            assertThat(game.conceals(rock, chooser)).isTrue();
            assertThat(table(rock, WATCHER)).isEqualTo(table(paper, WATCHER));
            for (Seat other : Seat.all(seats)) {
                if (!other.equals(chooser)) {
                    assertThat(table(rock, other)).isEqualTo(table(paper, other));
                }
            }
            assertThat(table(rock, chooser).yours()).isEqualTo(Shape.rock);
            assertThat(table(rock, WATCHER).chosen()).contains(chooser.number());
            match = rock;
        }

        Seat last = new Seat(seats - 1);
        match = accepted(game.play(match, last, new Choose(Shape.paper)));
        assertThat(Seat.all(seats)).noneMatch(seatConcealedIn(match));
        assertThat(table(match, WATCHER).lastRound().values().stream()
                        .map(Shape::name)
                        .map(name -> name.substring(0, 1))
                        .collect(joining()))
                .isEqualTo("r".repeat(seats - 1) + "p");
        assertThat(table(match, WATCHER).chosen()).isEmpty();
        assertThat(table(match, last).yours()).isNull();
    }

    private Predicate<Seat> seatConcealedIn(Match match) {
        return seat -> game.conceals(match, seat);
    }

    @Test
    void hidesChoicesOfTheOthersAfterOneWithdrew() {
        Match rock = game.withdraw(show(deal(4, 3), "rr--"), new Seat(0));
        Match paper = game.withdraw(show(deal(4, 3), "rp--"), new Seat(0));

        assertThat(game.conceals(rock, new Seat(1))).isTrue();
        assertThat(Stream.of(new Seat(0), new Seat(2), new Seat(3)))
                .allSatisfy(seat -> assertThat(table(rock, seat)).isEqualTo(table(paper, seat)));
        assertThat(table(rock, WATCHER)).isEqualTo(table(paper, WATCHER));
        assertThat(table(rock, WATCHER).chosen()).containsExactly(1);
    }

    @Test
    void neverShowsWhatOneChoseWhoWithdrewBeforeTheEndOfTheRound() {
        Match rock = show(game.withdraw(show(deal(3, 3), "r--"), new Seat(0)), "-rp");
        Match paper = show(game.withdraw(show(deal(3, 3), "p--"), new Seat(0)), "-rp");

        assertThat(rock).isEqualTo(paper);
        assertThat(table(rock, WATCHER).lastRound()).containsOnlyKeys(1, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "rs, 0",
        "pr, 0",
        "sp, 0",
        "sr, 1",
        "rp, 1",
        "ps, 1",
        "rr, ''",
        "pp, ''",
        "ss, ''",
        "rrs, 01",
        "rss, 0",
        "prp, 02",
        "ssp, 01",
        "rps, ''",
        "rrr, ''",
        "rsss, 0",
        "rrss, 01",
        "prrr, 0",
        "pprr, 01",
        "spsp, 02",
        "rrps, ''",
        "pppp, ''"
    })
    void countsRoundForTheStrongerOfTwoShapes(String round, String winners) {
        Match match = show(deal(round.length(), 9), round);

        assertThat(table(match, WATCHER).wins().entrySet().stream()
                        .filter(entry -> entry.getValue() == 1)
                        .map(entry -> String.valueOf(entry.getKey()))
                        .collect(joining()))
                .isEqualTo(winners);
        assertThat(table(match, WATCHER).round()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 2", "5, 3", "7, 4", "9, 5"})
    void isWonWithMoreThanHalfOfTheRounds(int bestOf, int needed) {
        Match match = deal(2, bestOf);
        for (int won = 0; won < needed; won++) {
            assertThat(game.verdict(match)).isEmpty();
            match = show(match, "rs");
        }

        assertThat(game.verdict(match)).contains(Verdict.won(new Seat(0)));
        assertThat(game.toMove(match)).isEmpty();
    }

    @Test
    void doesNotCountDrawnRounds() {
        Match match = show(deal(2, 3), "rr", "rs", "pp", "ss", "sr", "rr");

        assertThat(table(match, WATCHER).wins()).isEqualTo(Map.of(0, 1, 1, 1));
        assertThat(game.verdict(match)).isEmpty();
        assertThat(game.verdict(show(match, "rp"))).contains(Verdict.won(new Seat(1)));
    }

    @Test
    void isWonTogetherByWhoGetThereInTheSameRound() {
        Match match = show(deal(4, 3), "prrp", "rssr");

        assertThat(game.verdict(match)).contains(new Verdict(Set.of(new Seat(0), new Seat(3))));
    }

    @Test
    void isDrawnAfterAHundredRounds() {
        Match match = deal(2, 3);
        for (int round = 1; round <= RockPaperScissors.MOST_ROUNDS; round++) {
            assertThat(game.verdict(match)).isEmpty();
            match = show(match, "pp");
        }

        assertThat(game.verdict(match)).contains(Verdict.draw());
        assertThat(game.toMove(match)).isEmpty();
    }

    @Test
    void isWonInTheHundredthRoundToo() {
        Match match = deal(2, 1);
        for (int round = 1; round < RockPaperScissors.MOST_ROUNDS; round++) {
            match = show(match, "pp");
        }

        assertThat(game.verdict(show(match, "ps"))).contains(Verdict.won(new Seat(1)));
    }

    @Test
    void endsRoundWhenTheLastToChooseWithdraws() {
        Match match = game.withdraw(show(deal(3, 3), "rp-"), new Seat(2));

        assertThat(table(match, WATCHER).wins()).isEqualTo(Map.of(0, 0, 1, 1));
        assertThat(table(match, WATCHER).round()).isEqualTo(2);
        assertThat(game.toMove(match)).containsExactlyInAnyOrder(new Seat(0), new Seat(1));
    }

    @Test
    void endsGameWhenTheLastToChooseWithdraws() {
        Match match = game.withdraw(show(deal(3, 1), "rp-"), new Seat(2));

        assertThat(game.verdict(match)).contains(Verdict.won(new Seat(1)));
    }

    @Test
    void keepsRoundOpenWhenOneWhoHasChosenWithdraws() {
        Match match = game.withdraw(show(deal(4, 3), "rp--"), new Seat(0));

        assertThat(table(match, WATCHER).round()).isEqualTo(1);
        assertThat(game.toMove(match)).containsExactlyInAnyOrder(new Seat(2), new Seat(3));
    }

    @Test
    void neverAsksWhoWithdrewAgain() {
        Match match = game.withdraw(show(deal(3, 9), "rpp"), new Seat(1));
        for (int round = 0; round < 5; round++) {
            assertThat(game.toMove(match)).containsExactlyInAnyOrder(new Seat(0), new Seat(2));
            assertThat(game.moves(match, new Seat(1))).isEmpty();
            match = show(match, "r-r");
        }
    }

    @Test
    void asksNobodyTwiceInOneRound() {
        Match match = show(deal(3, 3), "-r-");

        assertThat(game.toMove(match)).containsExactlyInAnyOrder(new Seat(0), new Seat(2));
        assertThat(game.moves(match, new Seat(1))).isEmpty();
        assertThat(game.moves(match, new Seat(0)))
                .containsExactly(new Choose(Shape.rock), new Choose(Shape.paper), new Choose(Shape.scissors));
    }

    @Test
    void refusesToChooseNothing() {
        assertThat(refused(game.play(deal(2, 3), new Seat(0), new Choose(null))))
                .isEqualTo("Choose rock, paper or scissors.");
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "2, 9", "3, 3", "3, 7", "4, 3", "4, 5"})
    void agreesWithScoreSheetInRandomGames(int seats, int bestOf) {
        Random chance = new Random(31 * seats + bestOf);
        for (int n = 0; n < 300; n++) {
            Match match = deal(seats, bestOf);
            ScoreSheet sheet = new ScoreSheet(seats);
            while (game.verdict(match).isEmpty()) {
                if (sheet.players() > 2 && chance.nextInt(12) == 0) {
                    Seat seat = new Seat(sheet.anyone(chance));
                    match = game.withdraw(match, seat);
                    sheet.leave(seat.number());
                } else {
                    Seat seat = game.toMove(match).stream()
                            .skip(chance.nextInt(game.toMove(match).size()))
                            .findFirst()
                            .orElseThrow();
                    Shape shape = Shape.values()[chance.nextInt(3)];
                    match = accepted(game.play(match, seat, new Choose(shape)));
                    sheet.write(seat.number(), shape.name().charAt(0));
                }
                assertThat(table(match, WATCHER).wins()).isEqualTo(sheet.wins);
                assertThat(table(match, WATCHER).chosen()).containsExactlyElementsOf(sheet.round.keySet());
                assertThat(game.verdict(match).isPresent()).isEqualTo(sheet.decided(bestOf));
            }
            assertThat(game.verdict(match).orElseThrow().winners().stream().map(Seat::number))
                    .containsExactlyInAnyOrderElementsOf(sheet.best());
        }
    }

    private Match deal(int seats, int bestOf) {
        return game.deal(new Deal(seats, Options.of(game.type(), Map.of("bestOf", bestOf)), 0));
    }

    private Match show(Match match, String... rounds) {
        for (String round : rounds) {
            for (int seat = 0; seat < round.length(); seat++) {
                char letter = round.charAt(seat);
                if (letter != '-') {
                    Shape shape = Stream.of(Shape.values())
                            .filter(s -> s.name().charAt(0) == letter)
                            .findFirst()
                            .orElseThrow();
                    match = accepted(game.play(match, new Seat(seat), new Choose(shape)));
                }
            }
        }
        return match;
    }

    private Table table(Match match, Seat seat) {
        return table(match, new Viewer.Player(seat));
    }

    private Table table(Match match, Viewer viewer) {
        return game.view(match, viewer);
    }

    /** The score as kept by a bystander: what beats what is a list of pairs. */
    private static final class ScoreSheet {

        private static final Set<String> BEATS = Set.of("rs", "sp", "pr");

        private final Map<Integer, Integer> wins = new HashMap<>();
        private final TreeMap<Integer, Character> round = new TreeMap<>();

        ScoreSheet(int seats) {
            for (int seat = 0; seat < seats; seat++) {
                wins.put(seat, 0);
            }
        }

        int players() {
            return wins.size();
        }

        int anyone(Random chance) {
            return List.copyOf(wins.keySet()).get(chance.nextInt(wins.size()));
        }

        void leave(int seat) {
            wins.remove(seat);
            round.remove(seat);
            settle();
        }

        void write(int seat, char letter) {
            round.put(seat, letter);
            settle();
        }

        /** A round is won by whoever beats somebody, if nobody who does so is beaten. */
        private void settle() {
            if (round.size() < wins.size()) {
                return;
            }
            Set<Integer> beating = new TreeSet<>();
            Set<Integer> beaten = new TreeSet<>();
            round.forEach((one, a) -> round.forEach((other, b) -> {
                if (BEATS.contains("" + a + b)) {
                    beating.add(one);
                    beaten.add(other);
                }
            }));
            if (beating.stream().noneMatch(beaten::contains)) {
                beating.forEach(seat -> wins.put(seat, wins.get(seat) + 1));
            }
            round.clear();
        }

        boolean decided(int bestOf) {
            return wins.values().stream().anyMatch(won -> 2 * won > bestOf);
        }

        List<Integer> best() {
            int most = wins.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
            return wins.keySet().stream().filter(seat -> wins.get(seat) == most).toList();
        }
    }
}
