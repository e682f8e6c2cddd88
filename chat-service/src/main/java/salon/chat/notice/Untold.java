package salon.chat.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import salon.chat.problem.Problem;

/**
 * What became of several notices: all are stored and told but these.
 *
 * @param untold in the order in which they came; empty when all went well
 */
record Untold(List<Notice> untold) {

    /** One that is not, or, with {@code NOT_STORED}, not known to be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Notice(
            @Schema(example = "K7Q2MX") @Nullable String room,
            @Schema(example = "K7Q2MX-8") @Nullable String id,

            @Schema(example = "NOT_STORED", description = "As of a notice alone.")
            String code,

            @Schema(description = "A sentence, for people.") String detail) {

        static Notice of(NewNotices.InRoom notice, Problem why) {
            return new Notice(notice.room(), notice.id(), why.code(), why.detail());
        }
    }
}
