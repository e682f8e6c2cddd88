package salon.stats.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import salon.stats.name.PublicId;
import salon.stats.rating.Outcome;

/**
 * What is known of how one game ended.
 *
 * @param complete whether every player's result is in; only then are there ratings
 */
record MatchResults(
        @Schema(example = "K7Q2MX") String code,
        @Schema(example = "tic-tac-toe") String game,
        @Schema(example = "[\"alice\",\"bob\"]") List<String> players,
        @Schema(example = "true") boolean complete,
        List<Entry> results) {

    /** One player's result. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MatchResult")
    record Entry(
            @Schema(example = "alice") String publicId,
            @Schema(example = "VICTORY") Outcome outcome,
            @Schema(example = "2026-03-14T15:09:26Z") Instant endedAt,
            @Schema(example = "1500") @Nullable Long ratingBefore,
            @Schema(example = "1662") @Nullable Long ratingAfter) {

        static Entry of(Result result) {
            return new Entry(
                    result.publicId().value(),
                    result.outcome(),
                    result.endedAt(),
                    result.ratingBefore(),
                    result.ratingAfter());
        }
    }

    static MatchResults of(Match match) {
        return new MatchResults(
                match.code(),
                match.game().value(),
                match.players().stream().map(PublicId::value).toList(),
                match.isComplete(),
                match.results().stream().map(Entry::of).toList());
    }
}
