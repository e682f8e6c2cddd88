package salon.stats.standing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.web.PagedModel.PageMetadata;
import salon.stats.name.GameName;
import salon.stats.paging.Pages;
import salon.stats.rating.Rating;

/** One page of a game's leaderboard. */
record Leaderboard(@Schema(example = "tic-tac-toe") String game, List<Ranked> standings, PageMetadata page) {

    /**
     * One player's place.
     *
     * @param rank counted from 1 over all pages
     * @param provisional whether the rating is still too unsure to be taken seriously
     */
    record Ranked(
            @Schema(example = "1") long rank,
            @Schema(example = "alice") String publicId,
            @Schema(example = "1662") long rating,
            @Schema(example = "290") long deviation,
            @Schema(example = "true") boolean provisional,
            @Schema(example = "1") int games,
            @Schema(example = "1") int victories,
            @Schema(example = "0") int defeats,
            @Schema(example = "0") int draws) {

        static Ranked of(long rank, Standing standing) {
            Rating rating = standing.rating();
            return new Ranked(
                    rank,
                    standing.publicId(),
                    Math.round(rating.value()),
                    Math.round(rating.deviation()),
                    rating.provisional(),
                    standing.games(),
                    standing.victories(),
                    standing.defeats(),
                    standing.draws());
        }
    }

    static Leaderboard of(GameName game, Page<Standing> page) {
        List<Ranked> ranked = new ArrayList<>();
        for (Standing standing : page) {
            ranked.add(Ranked.of(page.getPageable().getOffset() + ranked.size() + 1, standing));
        }
        return new Leaderboard(game.value(), ranked, Pages.about(page));
    }
}
