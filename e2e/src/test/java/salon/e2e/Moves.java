package salon.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** How a bot chooses in one game, from nothing but the state that it was shown. */
interface Moves {

    String choose(JsonNode state, Random chance);

    Moves TIC_TAC_TOE = (state, chance) -> {
        List<Integer> free = new ArrayList<>();
        for (int cell = 0; cell < 9; cell++) {
            if (state.get("cells").get(cell).asString().isEmpty()) {
                free.add(cell);
            }
        }
        return "{\"cell\":%d}".formatted(free.get(chance.nextInt(free.size())));
    };

    Moves CONNECT_FOUR = (state, chance) -> {
        List<Integer> open = new ArrayList<>();
        for (int column = 0; column < 7; column++) {
            if (state.get("rows").get(0).asString().charAt(column) == '.') {
                open.add(column);
            }
        }
        return "{\"column\":%d}".formatted(open.get(chance.nextInt(open.size())));
    };

    Moves NIM = (state, chance) -> {
        List<Integer> heaps = new ArrayList<>();
        for (int heap = 0; heap < state.get("heaps").size(); heap++) {
            if (state.get("heaps").get(heap).asInt() > 0) {
                heaps.add(heap);
            }
        }
        int heap = heaps.get(chance.nextInt(heaps.size()));
        return "{\"heap\":%d,\"count\":1}".formatted(heap);
    };

    Moves ROCK_PAPER_SCISSORS = (state, chance) ->
            "{\"choice\":\"%s\"}".formatted(List.of("rock", "paper", "scissors").get(chance.nextInt(3)));

    /** Always the same, so that every round is drawn and the game is long. */
    Moves ALWAYS_ROCK = (state, chance) -> "{\"choice\":\"rock\"}";
}
