package salon.e2e.history;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Something that a player or a watcher heard from a room, in the order in which it came. */
public sealed interface Heard {

    /** The room as a whole, as it was after {@code seq}. */
    record Lobby(int seq) implements Heard {}

    /**
     * One thing that happened.
     *
     * @param by whose doing it was, if anyone's
     * @param event the kind of entry
     * @param action what was played; nothing where it is still hidden
     * @param state as this viewer was shown it
     * @param id the player's own name for the action: whoever hears it has been acknowledged
     */
    record Update(
            int seq,
            @Nullable String by,
            String event,
            @Nullable JsonNode action,
            String state,
            @Nullable String id) implements Heard {

        public static Update of(JsonNode message) {
            return new Update(
                    message.get("seq").asInt(),
                    text(message, "by"),
                    message.get("event").asString(),
                    message.get("action"),
                    message.path("state").toString(),
                    text(message, "id"));
        }

        private static @Nullable String text(JsonNode message, String field) {
            return message.has(field) ? message.get(field).asString() : null;
        }
    }

    /** Something was not granted. */
    record Refused(String code, String detail) implements Heard {}
}
