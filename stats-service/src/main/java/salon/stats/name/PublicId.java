package salon.stats.name;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import salon.stats.problem.Problem;

/**
 * The name under which everyone sees a player: 1 to 32 letters, marks, digits, {@code _}, {@code -} and {@code .}, of any
 * script, beginning with a letter or a digit. Kept in Unicode's form NFC, so that two spellings that look the same and
 * differ only in their bytes are one player.
 */
public record PublicId(String value) implements Comparable<PublicId> {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}_.-]{0,31}");

    public PublicId {
        value = Normalizer.normalize(value, Normalizer.Form.NFC);
        if (!FORM.matcher(value).matches()) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "BAD_PUBLIC_ID",
                    "A public ID is 1 to 32 letters, digits, _ - or . and begins with a letter or a digit; this is not: "
                            + Shown.of(value));
        }
    }

    public static PublicId of(@Nullable String text) {
        return new PublicId(text == null ? "" : text);
    }

    /** The order in which players' rows are locked, everywhere and always. */
    @Override
    public int compareTo(PublicId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
