package salon.server.rules;

import java.util.List;

/** Something that players may set before a game: what it is, what is allowed, what it is otherwise. */
public sealed interface Option {

    String name();

    String description();

    /** The value when none is given. */
    Object standard();

    /** Whether a value is one that this option allows. */
    boolean allows(Object value);

    /** A whole number: {@code minimum}, {@code minimum + step} … {@code maximum}. */
    record Whole(String name, String description, int minimum, int maximum, int step, Integer standard)
            implements Option {

        public Whole {
            if (step < 1) {
                throw new IllegalArgumentException("a step is at least 1: " + name);
            }
        }

        @Override
        public boolean allows(Object value) {
            return value instanceof Integer n && n >= minimum && n <= maximum && (n - minimum) % step == 0;
        }
    }

    /** A list of whole numbers, each from {@code minimum} to {@code maximum}. */
    record Wholes(
            String name,
            String description,
            int minimumItems,
            int maximumItems,
            int minimum,
            int maximum,
            List<Integer> standard)
            implements Option {

        public Wholes {
            standard = List.copyOf(standard);
        }

        @Override
        public boolean allows(Object value) {
            return value instanceof List<?> list
                    && list.size() >= minimumItems
                    && list.size() <= maximumItems
                    && list.stream().allMatch(item -> item instanceof Integer n && n >= minimum && n <= maximum);
        }
    }

    /** One of a few words. */
    record Choice(String name, String description, List<String> values, String standard) implements Option {

        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public boolean allows(Object value) {
            return value instanceof String word && values.contains(word);
        }
    }
}
