package salon.stats.player;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.ToIntFunction;
import salon.stats.name.PublicId;
import salon.stats.rating.Rating;
import salon.stats.standing.Standing;

/**
 * What a player has achieved, in all and in each game.
 *
 * @param streak signed: victories in a row, or minus the defeats in a row, as the latest games ended; 0 after a draw
 * @param rating that in the game played most, of equals the better: ratings of different games do not add up, so the
 *     player's main game speaks for the player
 * @param perGame the game played most first
 */
record PlayerPage(
        @Schema(example = "alice") String publicId,
        @Schema(example = "1") int games,
        @Schema(example = "1") int victories,
        @Schema(example = "0") int defeats,
        @Schema(example = "0") int draws,

        @Schema(description = "Victories in a row; defeats in a row are negative.", example = "1")
        int streak,

        @Schema(description = "The rating in the game played most.", example = "1662")
        long rating,

        List<PerGame> perGame) {

    /** The same for one game. */
    record PerGame(
            @Schema(example = "tic-tac-toe") String game,
            @Schema(example = "1") int games,
            @Schema(example = "1") int victories,
            @Schema(example = "0") int defeats,
            @Schema(example = "0") int draws,
            @Schema(example = "1") int streak,
            @Schema(example = "1662") long rating,
            @Schema(example = "290") long deviation,
            @Schema(example = "true") boolean provisional) {

        static PerGame of(Standing standing, int streak) {
            Rating rating = standing.rating();
            return new PerGame(
                    standing.game(),
                    standing.games(),
                    standing.victories(),
                    standing.defeats(),
                    standing.draws(),
                    streak,
                    Math.round(rating.value()),
                    Math.round(rating.deviation()),
                    rating.provisional());
        }
    }

    /** @param perGame at least one, the game played most first */
    static PlayerPage of(PublicId publicId, int streak, List<PerGame> perGame) {
        return new PlayerPage(
                publicId.value(),
                sum(perGame, PerGame::games),
                sum(perGame, PerGame::victories),
                sum(perGame, PerGame::defeats),
                sum(perGame, PerGame::draws),
                streak,
                perGame.getFirst().rating(),
                perGame);
    }

    private static int sum(List<PerGame> perGame, ToIntFunction<PerGame> count) {
        return perGame.stream().mapToInt(count).sum();
    }
}
