package salon.stats.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class Glicko2Tests {

    @Test
    void reproducesTheExampleOfThePaper() {
        Rating player = new Rating(1500, 200, 0.06);

        Rating after = Glicko2.after(
                player,
                List.of(
                        Pairing.win(new Rating(1400, 30, 0.06)),
                        Pairing.loss(new Rating(1550, 100, 0.06)),
                        Pairing.loss(new Rating(1700, 300, 0.06))));

        assertThat(after.value()).isCloseTo(1464.06, within(0.01));
        assertThat(after.deviation()).isCloseTo(151.52, within(0.01));
        assertThat(after.volatility()).isCloseTo(0.05999, within(0.00001));
    }

    @Test
    void winsAsMuchAsTheEqualOpponentLoses() {
        Rating equal = new Rating(1600, 120, 0.06);

        Rating winner = Glicko2.after(equal, List.of(Pairing.win(equal)));
        Rating loser = Glicko2.after(equal, List.of(Pairing.loss(equal)));

        assertThat(winner.value() - 1600).isPositive().isCloseTo(1600 - loser.value(), within(1e-9));
        assertThat(winner.deviation()).isEqualTo(loser.deviation()).isLessThan(120);
    }

    @Test
    void gainsMoreFromBeatingAStrongOpponentThanAWeakOne() {
        Rating player = new Rating(1500, 80, 0.06);

        Rating overStrong = Glicko2.after(player, List.of(Pairing.win(new Rating(1900, 80, 0.06))));
        Rating overWeak = Glicko2.after(player, List.of(Pairing.win(new Rating(1100, 80, 0.06))));

        assertThat(overStrong.value()).isGreaterThan(overWeak.value() + 10);
    }

    @Test
    void learnsLessFromAnOpponentWhoIsHardlyKnown() {
        Rating player = new Rating(1500, 80, 0.06);

        Rating overKnown = Glicko2.after(player, List.of(Pairing.win(new Rating(1500, 40, 0.06))));
        Rating overStranger = Glicko2.after(player, List.of(Pairing.win(Rating.NEW)));

        assertThat(overStranger.value()).isBetween(1500.0, overKnown.value());
    }

    @Test
    void becomesMoreVolatileByAnUpset() {
        Rating champion = new Rating(2200, 60, 0.06);

        Rating beaten = Glicko2.after(champion, List.of(Pairing.loss(new Rating(1200, 60, 0.06))));

        assertThat(beaten.volatility()).isGreaterThan(0.06);
    }

    @Test
    void learnsNothingWithoutGames() {
        assertThat(Glicko2.after(Rating.NEW, List.of())).isEqualTo(Rating.NEW);
    }

    @Test
    void staysFiniteWhenTheImpossibleHappens() {
        Rating after =
                Glicko2.after(new Rating(30_000, 30, 0.06), List.of(Pairing.loss(new Rating(-30_000, 30, 0.06))));

        assertThat(after.value()).isFinite();
        assertThat(after.deviation()).isBetween(1.0, 350.0);
        assertThat(after.volatility()).isBetween(0.01, 0.1);
    }
}
