package salon.e2e.history;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One player's part in one game, as this player saw it.
 *
 * @param heard over all connections, in order
 * @param asked each action that was ever sent, under its id; the same id may have been sent with another action, and counts once
 * @param status how the game ended in this player's eyes: {@code victory}, {@code defeat} or {@code draw}
 * @param gaveUp whether the player meant to lose: left, resigned or let the time run out
 */
public record PlayerRecord(
        String name, List<Heard> heard, Map<String, Set<JsonNode>> asked, String status, boolean gaveUp) {

    private static final Set<String> ENDS = Set.of("victory", "defeat", "draw");

    public PlayerRecord {
        heard = List.copyOf(heard);
        asked = Map.copyOf(asked);
    }

    boolean sawTheEnd() {
        return ENDS.contains(status);
    }
}
