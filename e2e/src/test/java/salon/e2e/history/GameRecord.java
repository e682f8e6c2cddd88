package salon.e2e.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that is known of one game.
 *
 * @param journal as it is stored, in the order of the numbers
 * @param watched what a watcher of each node is told of it, from the last change of seats on
 * @param results what was counted, one for each row
 * @param status of its code
 */
public record GameRecord(
        String code,
        List<PlayerRecord> players,
        List<Row> journal,
        Map<String, List<Heard.Update>> watched,
        List<Result> results,
        String status) {

    /**
     * How it was counted for one player.
     *
     * @param outcome {@code victory}, {@code defeat} or {@code draw}
     */
    public record Result(String player, String outcome) {}

    public GameRecord {
        players = List.copyOf(players);
        journal = List.copyOf(journal);
        watched = Map.copyOf(watched);
        results = List.copyOf(results);
    }

    /** Who has which seat in the end. */
    Map<Integer, String> seats() {
        Map<Integer, String> seats = new TreeMap<>();
        for (Row row : journal) {
            if (row.kind().equals("seatTaken")) {
                seats.put(row.seats().getFirst(), row.entry().get("publicId").asString());
            }
        }
        return seats;
    }

    Optional<PlayerRecord> player(String name) {
        return players.stream().filter(player -> player.name().equals(name)).findFirst();
    }
}
