package salon.stats.result;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import salon.stats.name.Code;
import salon.stats.name.GameName;
import salon.stats.name.PublicId;
import salon.stats.rating.Outcome;

/** A result as it comes over the wire, anything in it possibly missing or wrong. */
@Schema(description = "How a game ended for one player.")
record NewResult(
        @Schema(example = "K7Q2MX", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String code,

        @Schema(example = "alice", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String publicId,

        @Schema(
                example = "VICTORY",
                allowableValues = {"VICTORY", "DEFEAT", "DRAW"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String outcome,

        @Schema(example = "tic-tac-toe", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String game,

        @Schema(
                description = "Everyone who played, each once.",
                example = "[\"alice\",\"bob\"]",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        List<@Nullable String> players,

        @Schema(example = "2026-03-14T15:09:26Z", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String endedAt) {

    /**
     * @param now a game cannot have ended later than its result arrives; where the sender's clock is ahead, the arrival
     *     counts, as a result from the future would remain the player's latest for as long
     */
    Report checked(Instant now) {
        Instant ended = instant(given("endedAt", endedAt));
        return new Report(
                Code.of(given("code", code)),
                PublicId.of(given("publicId", publicId)),
                outcome(given("outcome", outcome)),
                GameName.of(given("game", game)),
                given("players", players).stream().map(PublicId::of).toList(),
                (ended.isAfter(now) ? now : ended).truncatedTo(ChronoUnit.MICROS));
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Report.refused(field + " is missing.");
        }
        return value;
    }

    private static Outcome outcome(String text) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Report.refused("outcome is VICTORY, DEFEAT or DRAW, nothing else."));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Report.refused("endedAt is a time with its zone, such as 2026-03-14T15:09:26Z.");
        }
    }
}
