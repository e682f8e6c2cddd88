package salon.chat.stats;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import salon.chat.command.Plain;

/**
 * What a player has achieved; just the fields that are read here, each absent if the answer makes no sense.
 *
 * @param streak victories in a row, or minus the defeats in a row
 */
record Player(
        @Nullable String publicId,
        @Nullable Integer games,
        @Nullable Integer victories,
        @Nullable Integer defeats,
        @Nullable Integer draws,
        @Nullable Integer streak,
        @Nullable Long rating) {

    private static final int LONGEST = 32;

    /**
     * {@code alice: 5 games, 2 won, 2 lost, 1 drawn, rating 1550, streak: 1 won}.
     *
     * @throws NullPointerException when that is no player
     */
    String line() {
        int number = Objects.requireNonNull(games);
        return "%s: %d %s, %d won, %d lost, %d drawn, rating %d, streak: %s"
                .formatted(
                        Plain.of(Objects.requireNonNull(publicId), LONGEST),
                        number,
                        number == 1 ? "game" : "games",
                        Objects.requireNonNull(victories),
                        Objects.requireNonNull(defeats),
                        Objects.requireNonNull(draws),
                        Objects.requireNonNull(rating),
                        inARow(Objects.requireNonNull(streak)));
    }

    private static String inARow(int streak) {
        return streak == 0 ? "none" : streak > 0 ? streak + " won" : -(long) streak + " lost";
    }
}
