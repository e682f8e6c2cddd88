package salon.server.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The options of one game: complete, and every value allowed by its {@link Option}. */
public record Options(Map<String, Object> values) {

    public Options {
        values = Map.copyOf(values);
    }

    /**
     * Completes what was chosen with the standard values.
     *
     * @throws IllegalArgumentException naming the option that is unknown or has a value that is not allowed
     */
    public static Options of(GameType type, Map<String, Object> chosen) {
        Map<String, Object> left = new HashMap<>(chosen);
        Map<String, Object> values = new HashMap<>();
        for (Option option : type.options()) {
            Object value = left.containsKey(option.name()) ? left.remove(option.name()) : option.standard();
            if (!option.allows(value)) {
                throw new IllegalArgumentException("option %s cannot be %s".formatted(option.name(), value));
            }
            values.put(option.name(), value);
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("%s has no option %s".formatted(type.name(), left.keySet()));
        }
        return new Options(values);
    }

    public int whole(String name) {
        return (Integer) value(name);
    }

    public List<Integer> wholes(String name) {
        return ((List<?>) value(name)).stream().map(Integer.class::cast).toList();
    }

    public String choice(String name) {
        return (String) value(name);
    }

    private Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no option " + name);
        }
        return value;
    }
}
