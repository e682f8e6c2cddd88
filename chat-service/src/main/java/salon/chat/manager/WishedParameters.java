package salon.chat.manager;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A game's parameters, read from {@code tic-tac-toe seats=2 turnSeconds=30}. Which there are and what they may be is for the
 * game-manager to say; here it is only decided what is a number, a list of numbers, a truth or a text.
 */
sealed interface WishedParameters {

    record Read(Map<String, Object> parameters) implements WishedParameters {}

    /**
     * @param word the first that is no parameter, or the second time that a parameter is named
     */
    record Unfit(String word) implements WishedParameters {}

    Set<String> OF_EVERY_GAME = Set.of("seats", "visibility", "turnSeconds");
    Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,31}");
    Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    Pattern WHOLES = Pattern.compile("-?[0-9]{1,18}(?:,-?[0-9]{1,18})+");
    Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}\\.[0-9]{1,15}");

    /**
     * @param words the game, then the parameters
     */
    static WishedParameters of(List<String> words) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        Map<String, Object> options = new LinkedHashMap<>();
        parameters.put("game", words.getFirst());
        for (String word : words.subList(1, words.size())) {
            String[] pair = word.split("=", 2);
            if (pair.length < 2 || !KEY.matcher(pair[0]).matches()) {
                return new Unfit(word);
            }
            Map<String, Object> place = OF_EVERY_GAME.contains(pair[0]) ? parameters : options;
            if (place.putIfAbsent(pair[0], typed(pair[1])) != null) {
                return new Unfit(word);
            }
        }
        if (!options.isEmpty()) {
            parameters.put("options", options);
        }
        return new Read(parameters);
    }

    private static Object typed(String value) {
        if (WHOLE.matcher(value).matches()) {
            return Long.valueOf(value);
        }
        if (WHOLES.matcher(value).matches()) {
            return Arrays.stream(value.split(",")).map(Long::valueOf).toList();
        }
        if (DECIMAL.matcher(value).matches()) {
            return Double.valueOf(value);
        }
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> value;
        };
    }
}
