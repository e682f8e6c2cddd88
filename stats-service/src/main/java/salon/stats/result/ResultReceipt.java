package salon.stats.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import salon.stats.result.Verdict.Accepted;
import salon.stats.result.Verdict.Refused;

/**
 * What became of one result of a batch.
 *
 * @param problem why it was refused, as it would have been if it had been reported alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResultReceipt(
        @Schema(
                description = "RECORDED and KNOWN_ALREADY both mean that it need not be sent again.",
                example = "RECORDED",
                allowableValues = {"RECORDED", "KNOWN_ALREADY", "REFUSED"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String receipt,

        @Schema(ref = "#/components/schemas/Problem") @Nullable
        ProblemDetail problem) {

    static ResultReceipt of(Verdict verdict) {
        return switch (verdict) {
            case Accepted accepted -> new ResultReceipt(accepted.name(), null);
            case Refused refused ->
                new ResultReceipt(refused.name(), refused.problem().getBody());
        };
    }
}
