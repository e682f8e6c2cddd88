package salon.manager.game;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name that everyone sees. Always in Unicode's composed form (NFC), so that what looks the same is the same. */
record PublicId(String value) {

    static final String RULE = "1 to 32 letters, digits, _, - or ., beginning with a letter or digit";

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}_.-]{0,31}");

    PublicId {
        value = Normalizer.normalize(value, Normalizer.Form.NFC);
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("A publicId has " + RULE + ".");
        }
    }

    static Optional<PublicId> parse(String written) {
        try {
            return Optional.of(new PublicId(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
