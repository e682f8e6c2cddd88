package salon.manager.game;

import static salon.manager.game.Refusals.impossible;
import static salon.manager.game.Refusals.quote;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import salon.manager.server.GameType;
import salon.manager.server.Option;
import tools.jackson.databind.JsonNode;

/** What someone chose of a game's own options, if anything. */
record OptionsWish(GameType type, @Nullable JsonNode chosen) {

    /** All of the game's options, chosen or default, in the game's order; or a 422 that says what is allowed. */
    Map<String, JsonNode> granted() {
        refuseUnknown();
        Map<String, JsonNode> complete = new LinkedHashMap<>();
        for (Option option : type.options()) {
            JsonNode value = value(option);
            if (value != null) {
                complete.put(option.name(), value);
            }
        }
        return complete;
    }

    private void refuseUnknown() {
        if (chosen == null) {
            return;
        }
        if (!chosen.isObject()) {
            String detail = "parameters.options must be an object; it was %s.";
            throw impossible("BAD_PARAMETER", detail.formatted(quote(chosen)));
        }
        for (String name : chosen.propertyNames()) {
            if (type.option(name).isEmpty()) {
                String known = type.options().stream().map(Option::name).collect(Collectors.joining(", "));
                String detail = "%s has no option %s; it has %s.";
                throw impossible(
                        "UNKNOWN_OPTION", detail.formatted(type.game(), quote(name), known.isEmpty() ? "none" : known));
            }
        }
    }

    private @Nullable JsonNode value(Option option) {
        JsonNode value = chosen == null ? null : chosen.get(option.name());
        if (value == null || value.isNull()) {
            return option.standard();
        }
        if (!option.accepts(value)) {
            String detail = "parameters.options.%s must be %s; it was %s.";
            throw impossible("BAD_OPTION", detail.formatted(option.name(), option.allowed(), quote(value)));
        }
        return value;
    }
}
