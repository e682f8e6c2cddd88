package salon.server.rules;

import java.util.Set;

/**
 * How a game ended.
 *
 * @param winners one or several seats; nobody means a draw
 */
public record Verdict(Set<Seat> winners) {

    public Verdict {
        winners = Set.copyOf(winners);
    }

    public static Verdict draw() {
        return new Verdict(Set.of());
    }

    public static Verdict won(Seat winner) {
        return new Verdict(Set.of(winner));
    }

    public boolean isDraw() {
        return winners.isEmpty();
    }
}
