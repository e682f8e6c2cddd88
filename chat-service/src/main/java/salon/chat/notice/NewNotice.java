package salon.chat.notice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import salon.chat.problem.Problem;
import salon.chat.protocol.Sayable;

/** A notice as it comes over the wire, anything in it possibly missing or wrong. */
@Schema(description = "What happened, for everyone in the room.")
record NewNotice(
        @Schema(
                example = "K7Q2MX-8",
                description = "The sender's own name for it: the same again in the same room is told once.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String id,

        @Schema(example = "alice wins: bob resigned.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String text) {

    private static final int LONGEST = 1000;
    private static final Pattern ID = Pattern.compile("[!-~]{1,64}");

    String checkedId() {
        if (id == null || !ID.matcher(id).matches()) {
            throw bad("BAD_ID", "id is 1 to 64 visible ASCII characters without spaces, such as K7Q2MX-8.");
        }
        return id;
    }

    String checkedText() {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        if (text == null || text.isBlank() || length > LONGEST) {
            throw bad("BAD_TEXT", "text is 1 to %d characters, not only spaces; it was %d.".formatted(LONGEST, length));
        }
        Sayable.fault(text).ifPresent(fault -> {
            throw bad("BAD_TEXT", fault);
        });
        return text;
    }

    static Problem bad(String code, String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, code, detail);
    }
}
