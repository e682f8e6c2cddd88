package salon.manager.code;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * The name of one game for all time: six capitals and digits, without those that look or sound like another
 * ({@code I L O U 0 1}). People may write it in small letters.
 */
public record Code(String value) {

    public static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    public static final int LENGTH = 6;

    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern WRITTEN = Pattern.compile(SHAPE.pattern(), Pattern.CASE_INSENSITIVE);

    public Code {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("No code: " + value);
        }
    }

    /** What a person wrote, if it can be a code at all. */
    public static Optional<Code> parse(String written) {
        // Matched before it is capitalised: some foreign letters have a capital that is in the alphabet.
        return WRITTEN.matcher(written).matches()
                ? Optional.of(new Code(written.toUpperCase(Locale.ROOT)))
                : Optional.empty();
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
