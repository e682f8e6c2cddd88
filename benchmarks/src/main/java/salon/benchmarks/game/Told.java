package salon.benchmarks.game;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One entry of a room's journal as the game-server tells it to anyone. */
record Told(
        int seq,
        String event,
        @Nullable String by,
        @Nullable JsonNode action) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of the answer to {@code GET /rooms/{code}/updates}. */
    static List<Told> of(String answer) {
        List<Told> told = new ArrayList<>();
        for (JsonNode update : JSON.readTree(answer).get("updates")) {
            told.add(new Told(
                    update.get("seq").asInt(),
                    update.get("event").asString(),
                    update.has("by") ? update.get("by").asString() : null,
                    update.get("action")));
        }
        return told;
    }

    boolean isMove() {
        return event.equals("played");
    }

    boolean is(String player, String wanted) {
        return isMove() && player.equals(by) && JSON.readTree(wanted).equals(action);
    }
}
