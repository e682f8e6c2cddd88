package salon.manager.game;

import static salon.manager.game.Refusals.impossible;
import static salon.manager.game.Refusals.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import salon.manager.server.GameType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How someone wishes to play one type of game, checked against what that game allows. What is left out, or {@code null},
 * gets its default; nothing is coerced.
 */
record Wish(GameType type, ObjectNode parameters) {

    private static final Set<String> KNOWN = Set.of("game", "seats", "visibility", "turnSeconds", "options");
    private static final int LONGEST_TURN = 7 * 24 * 60 * 60;
    private static final int USUAL_TURN = 60;

    /** The complete parameters, or a 422 that says what is allowed. */
    Parameters granted() {
        for (String name : parameters.propertyNames()) {
            if (!KNOWN.contains(name)) {
                String detail = "parameters has no field %s: a game's own options go under parameters.options.";
                throw impossible("BAD_PARAMETER", detail.formatted(quote(name)));
            }
        }
        return new Parameters(
                type.game(), seats(), visibility(), turnSeconds(), new OptionsWish(type, field("options")).granted());
    }

    private int seats() {
        JsonNode seats = field("seats");
        if (seats == null) {
            return type.seats().minimum();
        }
        if (!isWhole(seats) || !type.seats().allow(seats.longValue())) {
            String detail = "%s is for %s players; parameters.seats was %s.";
            throw impossible("BAD_SEATS", detail.formatted(type.game(), type.seats(), quote(seats)));
        }
        return seats.intValue();
    }

    private Visibility visibility() {
        JsonNode visibility = field("visibility");
        return switch (visibility == null ? "public" : visibility.stringValue("")) {
            case "public" -> Visibility.PUBLIC;
            case "private" -> Visibility.PRIVATE;
            default -> {
                String detail = "parameters.visibility must be public or private; it was %s.";
                throw impossible("BAD_PARAMETER", detail.formatted(quote(parameters.path("visibility"))));
            }
        };
    }

    private int turnSeconds() {
        JsonNode seconds = field("turnSeconds");
        if (seconds == null) {
            return USUAL_TURN;
        }
        if (!isWhole(seconds) || seconds.longValue() < 1 || seconds.longValue() > LONGEST_TURN) {
            String detail = "parameters.turnSeconds must be a whole number from 1 to %d; it was %s.";
            throw impossible("BAD_PARAMETER", detail.formatted(LONGEST_TURN, quote(seconds)));
        }
        return seconds.intValue();
    }

    private @Nullable JsonNode field(String name) {
        JsonNode value = parameters.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private static boolean isWhole(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong();
    }
}
