package salon.stats.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.web.PagedModel.PageMetadata;
import salon.stats.name.PublicId;
import salon.stats.paging.Pages;
import salon.stats.rating.Outcome;

/** One page of one player's results. */
record PlayerResults(List<Entry> results, PageMetadata page) {

    /**
     * One game of the player's; the ratings are there once all results of that game are.
     *
     * @param ratedAt when that was: games are rated in this order, which need not be that in which they ended
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PlayerResult")
    record Entry(
            @Schema(example = "K7Q2MX") String code,
            @Schema(example = "tic-tac-toe") String game,
            @Schema(example = "VICTORY") Outcome outcome,
            @Schema(example = "[\"alice\",\"bob\"]") List<String> players,
            @Schema(example = "2026-03-14T15:09:26Z") Instant endedAt,
            @Schema(example = "1500") @Nullable Long ratingBefore,
            @Schema(example = "1662") @Nullable Long ratingAfter,

            @Schema(example = "2026-03-14T15:09:27Z") @Nullable
            Instant ratedAt) {

        static Entry of(Result result) {
            Match match = result.match();
            return new Entry(
                    match.code(),
                    match.game().value(),
                    result.outcome(),
                    match.players().stream().map(PublicId::value).toList(),
                    result.endedAt(),
                    result.ratingBefore(),
                    result.ratingAfter(),
                    match.completedAt());
        }
    }

    static PlayerResults of(Page<Result> page) {
        return new PlayerResults(page.map(Entry::of).getContent(), Pages.about(page));
    }
}
