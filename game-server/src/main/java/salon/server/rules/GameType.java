package salon.server.rules;

import java.util.List;

/**
 * A game as it is offered.
 *
 * @param name stable and lower case, as on the wire: {@code tic-tac-toe}
 * @param title for people
 * @param description one or two sentences: the aim, and what an action looks like
 */
public record GameType(
        String name, String title, String description, int minimumSeats, int maximumSeats, List<Option> options) {

    public GameType {
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("a game's name is lower case, 40 characters at most: " + name);
        }
        if (minimumSeats < 2 || maximumSeats < minimumSeats) {
            throw new IllegalArgumentException("a game has at least two seats: " + name);
        }
        options = List.copyOf(options);
        for (Option option : options) {
            if (!option.allows(option.standard())) {
                throw new IllegalArgumentException("the standard value of %s is not allowed".formatted(option.name()));
            }
        }
        if (options.stream().map(Option::name).distinct().count() < options.size()) {
            throw new IllegalArgumentException("two options of %s have one name".formatted(name));
        }
    }

    public static GameType forTwo(String name, String title, String description, Option... options) {
        return new GameType(name, title, description, 2, 2, List.of(options));
    }
}
