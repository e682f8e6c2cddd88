package salon.stats.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Everyone at one finished game, and what the game says about each of them.
 *
 * <p>Two players: plain Glicko-2, the game being a rating period of its own. More players: the game is taken apart into
 * pairs. A player with the better outcome beat the one with the worse; two who drew, drew; two winners or two losers did
 * not meet, because the rules of the game do not say which of them was better. A pair among n players weighs 1/(n − 1):
 * whoever met all the others has played one game, not n − 1, so a table of six neither multiplies the points at stake nor
 * makes six strangers look well known after one evening. Everyone is judged by what was believed of the others before
 * the game, so the order of the players does not matter.
 */
public final class Table {

    /** One player at the table: what was believed before, and how the game ended. */
    public record Seat(Rating before, Outcome outcome) {}

    private Table() {}

    /** The ratings after the game, in the order of the seats. */
    public static List<Rating> ratingsAfter(List<Seat> seats) {
        return IntStream.range(0, seats.size())
                .mapToObj(i -> Glicko2.after(seats.get(i).before(), pairings(i, seats)))
                .toList();
    }

    private static List<Pairing> pairings(int me, List<Seat> seats) {
        Outcome mine = seats.get(me).outcome();
        double weight = 1.0 / Math.max(1, seats.size() - 1);
        List<Pairing> pairings = new ArrayList<>();
        for (int i = 0; i < seats.size(); i++) {
            Seat other = seats.get(i);
            if (i != me && (other.outcome() != mine || mine == Outcome.DRAW)) {
                pairings.add(new Pairing(other.before(), score(mine, other.outcome()), weight));
            }
        }
        return pairings;
    }

    private static double score(Outcome mine, Outcome theirs) {
        return (1 - Integer.signum(mine.compareTo(theirs))) / 2.0;
    }
}
