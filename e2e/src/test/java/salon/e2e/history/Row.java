package salon.e2e.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entry of a journal as the database has it.
 *
 * @param entry the JSON with its {@code kind}
 */
public record Row(int seq, Instant at, JsonNode entry) {

    String kind() {
        return entry.get("kind").asString();
    }

    /** The seats that it concerns. */
    List<Integer> seats() {
        if (entry.has("seats") && entry.get("seats").isArray()) {
            return entry.get("seats").valueStream().map(JsonNode::asInt).toList();
        }
        return entry.has("seat") ? List.of(entry.get("seat").asInt()) : List.of();
    }

    @Nullable
    JsonNode action() {
        return entry.get("action");
    }

    @Nullable
    String id() {
        return entry.hasNonNull("id") ? entry.get("id").asString() : null;
    }

    boolean isPlayed() {
        return kind().equals("played");
    }

    /** Whether everyone is told of it by a new lobby rather than by an update. */
    boolean changesSeats() {
        return switch (kind()) {
            case "opened", "seatTaken", "seatLeft", "expired" -> true;
            default -> false;
        };
    }
}
