package salon.benchmarks.game;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a load needs to know of a message from a room.
 *
 * @param seq 0 where there is none
 * @param turn the first of those to move
 * @param code of an error
 */
record Heard(
        String type,
        int seq,
        String status,
        @Nullable String event,
        @Nullable String by,
        @Nullable String id,
        @Nullable String turn,
        String code) {

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * @throws JacksonException when that is no JSON
     */
    static Heard of(byte[] bytes, int from, int to) {
        String type = "";
        int seq = 0;
        String status = "";
        String event = null;
        String by = null;
        String id = null;
        String turn = null;
        String code = "";
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes, from, to - from)) {
            json.nextToken();
            for (String field = json.nextName(); field != null; field = json.nextName()) {
                JsonToken value = json.nextToken();
                switch (field) {
                    case "type" -> type = json.getString();
                    case "seq" -> seq = json.getIntValue();
                    case "status" -> status = json.getString();
                    case "event" -> event = json.getString();
                    case "by" -> by = json.getString();
                    case "id" -> id = json.getString();
                    case "code" -> code = json.getString();
                    case "turn" -> turn = first(json);
                    default -> {
                        if (value.isStructStart()) {
                            json.skipChildren();
                        }
                    }
                }
            }
        }
        return new Heard(type, seq, status, event, by, id, turn, code);
    }

    private static @Nullable String first(JsonParser json) {
        String first = null;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            first = first == null ? json.getString() : first;
        }
        return first;
    }

    boolean over() {
        return switch (status) {
            case "victory", "defeat", "draw" -> true;
            default -> false;
        };
    }
}
