package salon.manager.server;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One game as the game-server offers it: how many can play, and what can be chosen. */
public record GameType(
        String game, @Nullable String title, @Nullable String description, Seats seats, List<Option> options) {

    public GameType {
        options = options == null ? List.of() : List.copyOf(options);
    }

    public Optional<Option> option(String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    /** How many can play, both bounds included. */
    public record Seats(int minimum, int maximum) {

        public boolean allow(long seats) {
            return minimum <= seats && seats <= maximum;
        }

        @Override
        public String toString() {
            return minimum == maximum ? String.valueOf(minimum) : minimum + " to " + maximum;
        }
    }
}
