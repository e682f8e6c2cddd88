package salon.e2e.history;

import java.util.List;
import java.util.Map;

/**
 * All that is known when everything is over.
 *
 * @param totals what is counted for each player over all games
 * @param outbox whatever is still to be delivered to another service
 */
public record HouseRecord(List<GameRecord> games, Map<String, Totals> totals, List<String> outbox) {

    /** What is counted for one player. */
    public record Totals(int games, int victories, int defeats, int draws) {

        Totals plus(String outcome) {
            return new Totals(
                    games + 1,
                    victories + (outcome.equals("victory") ? 1 : 0),
                    defeats + (outcome.equals("defeat") ? 1 : 0),
                    draws + (outcome.equals("draw") ? 1 : 0));
        }
    }

    public HouseRecord {
        games = List.copyOf(games);
        totals = Map.copyOf(totals);
        outbox = List.copyOf(outbox);
    }
}
