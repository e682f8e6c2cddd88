package salon.server.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The name that everyone sees ("ID publique"): 1 to 32 characters, letters of any script, digits, {@code _}, {@code -} and
 * {@code .}, beginning with a letter or a digit. Always in Unicode's composed form (NFC).
 */
public record PublicId(@JsonValue String value) {

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}_.-]{0,31}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PublicId {
        value = Normalizer.normalize(value, Normalizer.Form.NFC);
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A publicId has 1 to 32 letters, digits, '_', '-' or '.', and begins with a letter or a digit.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
