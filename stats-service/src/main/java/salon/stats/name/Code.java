package salon.stats.name;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import salon.stats.problem.Problem;

/**
 * The short name of one game. The letters that are mistaken for digits, and those digits, are not used; small letters
 * are taken for capitals.
 */
public record Code(String value) {

    private static final Pattern FORM = Pattern.compile("[ABCDEFGHJKMNPQRSTVWXYZ23456789]{6}");

    public Code {
        if (!FORM.matcher(value).matches()) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "BAD_CODE",
                    "A code is 6 of the characters ABCDEFGHJKMNPQRSTVWXYZ23456789; this is not: " + Shown.of(value));
        }
    }

    public static Code of(@Nullable String text) {
        return new Code(text == null ? "" : text.toUpperCase(Locale.ROOT));
    }

    /** Names this game in every line that this thread logs, until it is closed. */
    public MDC.MDCCloseable inLog() {
        return MDC.putCloseable("code", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
