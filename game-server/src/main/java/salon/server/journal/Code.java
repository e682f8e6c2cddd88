package salon.server.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** The short name of one game ("Code de la partie"): six characters that cannot be mistaken for each other, kept in capitals. */
public record Code(@JsonValue String value) implements Comparable<Code> {

    // Matched before it is capitalised: some foreign letters have a capital that is in the alphabet.
    private static final Pattern ALLOWED = Pattern.compile("[ABCDEFGHJKMNPQRSTVWXYZ2-9]{6}", Pattern.CASE_INSENSITIVE);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Code {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("A code has six characters of ABCDEFGHJKMNPQRSTVWXYZ23456789.");
        }
        value = value.toUpperCase(Locale.ROOT);
    }

    /** The code that a person typed, or empty if it cannot be one. */
    public static Optional<Code> parse(String typed) {
        try {
            return Optional.of(new Code(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(Code other) {
        return value.compareTo(other.value);
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
