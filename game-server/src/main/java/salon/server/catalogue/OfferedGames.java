package salon.server.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import salon.server.rules.Game;
import salon.server.rules.GameType;
import salon.server.rules.Option;

/** The catalogue as it is shown: every game with its seats and options, in the words of JSON Schema where it has them. */
record OfferedGames(List<OfferedGame> games) {

    record OfferedGame(String game, String title, String description, Seats seats, List<OfferedOption> options) {}

    record Seats(int minimum, int maximum) {}

    /**
     * @param type {@code integer}, {@code integers} or {@code choice}
     * @param minItems of {@code integers}
     * @param minimum of each number
     * @param step from {@code minimum} on, of {@code integer}
     * @param values of {@code choice}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfferedOption(
            String name,
            String type,
            String description,
            @Nullable Integer minItems,
            @Nullable Integer maxItems,
            @Nullable Integer minimum,
            @Nullable Integer maximum,
            @Nullable Integer step,
            @Nullable List<String> values,
            @JsonProperty("default") Object standard) {}

    static OfferedGames of(Collection<Game<?, ?>> games) {
        return new OfferedGames(games.stream().map(game -> offer(game.type())).toList());
    }

    private static OfferedGame offer(GameType type) {
        return new OfferedGame(
                type.name(),
                type.title(),
                type.description(),
                new Seats(type.minimumSeats(), type.maximumSeats()),
                type.options().stream().map(OfferedGames::offer).toList());
    }

    private static OfferedOption offer(Option option) {
        return switch (option) {
            case Option.Whole(var name, var about, var minimum, var maximum, var step, var standard) ->
                new OfferedOption(name, "integer", about, null, null, minimum, maximum, step, null, standard);
            case Option.Wholes(var name, var about, var least, var most, var minimum, var maximum, var standard) ->
                new OfferedOption(name, "integers", about, least, most, minimum, maximum, null, null, standard);
            case Option.Choice(var name, var about, var values, var standard) ->
                new OfferedOption(name, "choice", about, null, null, null, null, null, values, standard);
        };
    }
}
