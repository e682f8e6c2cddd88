package salon.stats.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static salon.stats.rating.Outcome.DEFEAT;
import static salon.stats.rating.Outcome.DRAW;
import static salon.stats.rating.Outcome.VICTORY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import salon.stats.rating.Table.Seat;

class TableTests {

    @Test
    void isPlainGlicko2ForTwo() {
        Rating alice = new Rating(1500, 200, 0.06);
        Rating bob = new Rating(1400, 30, 0.06);

        List<Rating> after = Table.ratingsAfter(List.of(new Seat(alice, VICTORY), new Seat(bob, DEFEAT)));

        assertThat(after)
                .containsExactly(
                        Glicko2.after(alice, List.of(Pairing.win(bob))),
                        Glicko2.after(bob, List.of(Pairing.loss(alice))));
    }

    @Test
    void doesNotDependOnWhoSitsWhere() {
        Seat alice = new Seat(new Rating(1700, 90, 0.05), DEFEAT);
        Seat bob = new Seat(Rating.NEW, VICTORY);
        Seat carol = new Seat(new Rating(1300, 200, 0.07), DEFEAT);

        List<Rating> one = Table.ratingsAfter(List.of(alice, bob, carol));
        List<Rating> other = Table.ratingsAfter(List.of(carol, alice, bob));

        assertThat(other).containsExactly(one.get(2), one.get(0), one.get(1));
    }

    @Test
    void leavesTheRatingOfEqualsWhoDrewAndKnowsThemBetter() {
        Rating equal = new Rating(1620, 150, 0.06);

        List<Rating> after = Table.ratingsAfter(Collections.nCopies(4, new Seat(equal, DRAW)));

        assertThat(after).allSatisfy(rating -> {
            assertThat(rating.value()).isCloseTo(1620, within(1e-9));
            assertThat(rating.deviation()).isLessThan(150);
        });
    }

    @Test
    void drawsTheStrongAndTheWeakTogetherByADraw() {
        List<Rating> after = Table.ratingsAfter(
                List.of(new Seat(new Rating(1800, 80, 0.06), DRAW), new Seat(new Rating(1400, 80, 0.06), DRAW)));

        assertThat(after.get(0).value()).isLessThan(1800);
        assertThat(after.get(1).value()).isGreaterThan(1400);
    }

    @Test
    void countsAGameOfSixAsOneGameForItsWinner() {
        Rating equal = new Rating(1500, 100, 0.06);
        List<Seat> six = Stream.concat(
                        Stream.of(new Seat(equal, VICTORY)), Collections.nCopies(5, new Seat(equal, DEFEAT)).stream())
                .toList();

        Rating winnerOfSix = Table.ratingsAfter(six).getFirst();
        Rating winnerOfTwo = Table.ratingsAfter(six.subList(0, 2)).getFirst();

        assertThat(winnerOfSix.value()).isCloseTo(winnerOfTwo.value(), within(1e-6));
        assertThat(winnerOfSix.deviation()).isCloseTo(winnerOfTwo.deviation(), within(1e-6));
    }

    @Test
    void takesFromEachOfFiveLosersAFifthOrSoOfWhatTheWinnerGains() {
        Rating equal = new Rating(1500, 60, 0.06);
        List<Seat> six = Stream.concat(
                        Stream.of(new Seat(equal, VICTORY)), Collections.nCopies(5, new Seat(equal, DEFEAT)).stream())
                .toList();

        List<Rating> after = Table.ratingsAfter(six);

        double gained = after.getFirst().value() - 1500;
        assertThat(after.subList(1, 6))
                .allSatisfy(loser -> assertThat(1500 - loser.value()).isCloseTo(gained / 5, within(gained / 50)));
    }

    @Test
    void doesNotCompareWinnersWithWinnersOrLosersWithLosers() {
        Rating strong = new Rating(1900, 80, 0.06);
        Rating weak = new Rating(1100, 80, 0.06);

        List<Rating> allWon = Table.ratingsAfter(List.of(new Seat(strong, VICTORY), new Seat(weak, VICTORY)));
        List<Rating> allLost = Table.ratingsAfter(List.of(new Seat(strong, DEFEAT), new Seat(weak, DEFEAT)));

        assertThat(allWon).containsExactly(strong, weak);
        assertThat(allLost).containsExactly(strong, weak);
    }

    @Test
    void saysNothingAboutWhoPlayedAlone() {
        assertThat(Table.ratingsAfter(List.of(new Seat(Rating.NEW, VICTORY)))).containsExactly(Rating.NEW);
    }

    @Test
    void staysFiniteAndFindsTheStrongerOverThousandsOfGames() {
        Random random = new Random(2026);
        List<Rating> players = new ArrayList<>(Collections.nCopies(10, Rating.NEW));
        for (int game = 0; game < 5_000; game++) {
            List<Integer> order = new ArrayList<>(IntStream.range(0, 10).boxed().toList());
            Collections.shuffle(order, random);
            List<Integer> atTable = order.subList(0, 2 + random.nextInt(5));
            // Player 9 is the strongest, by far the likeliest to win; every tenth game is a draw.
            int winner = atTable.stream().max((a, b) -> Integer.compare(a, b)).orElseThrow();
            boolean drawn = random.nextInt(10) == 0;
            List<Seat> seats = atTable.stream()
                    .map(p -> new Seat(players.get(p), drawn ? DRAW : p == winner ? VICTORY : DEFEAT))
                    .toList();
            List<Rating> after = Table.ratingsAfter(seats);
            for (int i = 0; i < seats.size(); i++) {
                players.set(atTable.get(i), after.get(i));
            }
        }
        assertThat(players).allSatisfy(rating -> {
            assertThat(rating.value()).isBetween(-1500.0, 4500.0);
            assertThat(rating.deviation()).isBetween(10.0, 350.0);
            assertThat(rating.volatility()).isBetween(0.001, 0.2);
        });
        assertThat(players.get(9).value()).isGreaterThan(players.get(0).value() + 400);
        assertThat(players.get(9).provisional()).isFalse();
    }
}
