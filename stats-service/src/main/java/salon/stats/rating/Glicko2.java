package salon.stats.rating;

import static java.lang.Math.abs;
import static java.lang.Math.clamp;
import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.min;
import static java.lang.Math.sqrt;

import java.util.List;

/**
 * The Glicko-2 system of Mark E. Glickman, step by step as in his paper "Example of the Glicko-2 system" (2012,
 * glicko.net/glicko/glicko2.pdf); the names of the variables are the paper's.
 *
 * <p>A player's strength is a normal distribution with mean μ and deviation φ. A rating period's games move μ towards
 * what would explain their scores, the more the less certain it was, and narrow φ by the information that the games
 * carry; σ, the volatility, widens φ again for players whose results surprise more often than they should.
 *
 * <p>One thing is added: each game j has a weight w, its share of a full game's information. The evidence of a game
 * enters the paper's formulas in two sums, the information 1/v = Σ g²E(1−E) and the surprise Σ g(s−E); there each game
 * counts w times. With w = 1 it is the paper's system to the last digit.
 */
final class Glicko2 {

    /** The paper's τ: how fast volatility may change. Reasonable values are 0.3 to 1.2. */
    private static final double TAU = 0.5;

    /** Points of rating in a unit of μ. */
    private static final double SCALE = 173.7178;

    private static final double CONVERGED = 0.000001;

    /** No game is ever thought to be decided beforehand; otherwise it would carry no information and v be infinite. */
    private static final double LEAST_CHANCE = 0.000001;

    private Glicko2() {}

    /** The player's rating after one rating period; without any game in it nothing is learnt, and nothing changes. */
    static Rating after(Rating player, List<Pairing> games) {
        if (games.isEmpty()) {
            return player;
        }
        double mu = (player.value() - Rating.NEW.value()) / SCALE;
        double phi = player.deviation() / SCALE;
        double information = 0;
        double surprise = 0;
        for (Pairing game : games) {
            double g = g(game.opponent().deviation() / SCALE);
            double muOfOpponent = (game.opponent().value() - Rating.NEW.value()) / SCALE;
            double expected = clamp(1 / (1 + exp(-g * (mu - muOfOpponent))), LEAST_CHANCE, 1 - LEAST_CHANCE);
            information += game.weight() * g * g * expected * (1 - expected);
            surprise += game.weight() * g * (game.score() - expected);
        }
        double v = 1 / information;
        double sigma = volatility(player.volatility(), phi, v, v * surprise);
        double phiBefore = sqrt(phi * phi + sigma * sigma);
        double phiAfter = 1 / sqrt(1 / (phiBefore * phiBefore) + information);
        double muAfter = mu + phiAfter * phiAfter * surprise;
        return new Rating(Rating.NEW.value() + SCALE * muAfter, min(SCALE * phiAfter, Rating.LARGEST_DEVIATION), sigma);
    }

    /** How much less a result says against an opponent whose own strength is uncertain. */
    private static double g(double phi) {
        return 1 / sqrt(1 + 3 * phi * phi / (Math.PI * Math.PI));
    }

    /** Step 5 of the paper: the new volatility, found by the Illinois variant of regula falsi. */
    private static double volatility(double sigma, double phi, double v, double delta) {
        double a = log(sigma * sigma);
        double lower = a;
        double upper;
        if (delta * delta > phi * phi + v) {
            upper = log(delta * delta - phi * phi - v);
        } else {
            int k = 1;
            while (f(a - k * TAU, a, phi, v, delta) < 0) {
                k++;
            }
            upper = a - k * TAU;
        }
        double fLower = f(lower, a, phi, v, delta);
        double fUpper = f(upper, a, phi, v, delta);
        while (abs(upper - lower) > CONVERGED) {
            double c = lower + (lower - upper) * fLower / (fUpper - fLower);
            double fC = f(c, a, phi, v, delta);
            if (fC * fUpper <= 0) {
                lower = upper;
                fLower = fUpper;
            } else {
                fLower /= 2;
            }
            upper = c;
            fUpper = fC;
        }
        return exp(lower / 2);
    }

    private static double f(double x, double a, double phi, double v, double delta) {
        double e = exp(x);
        double sum = phi * phi + v + e;
        return e * (delta * delta - sum) / (2 * sum * sum) - (x - a) / (TAU * TAU);
    }
}
