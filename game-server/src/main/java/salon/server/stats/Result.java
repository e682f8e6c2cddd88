package salon.server.stats;

import java.time.Instant;
import java.util.List;

/**
 * How a game ended for one player: the body of {@code POST /results}.
 *
 * @param players all players of that game, by seat
 */
public record Result(
        String code, String publicId, Outcome outcome, String game, List<String> players, Instant endedAt) {

    public enum Outcome {
        VICTORY,
        DEFEAT,
        DRAW
    }

    public Result {
        players = List.copyOf(players);
    }
}
