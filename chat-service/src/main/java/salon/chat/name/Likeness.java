package salon.chat.name;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * What a nick looks like, as text that can be compared and stored: the skeleton of UTS #39, in which {@code 0} is {@code O},
 * {@code m} is {@code rn} and a Cyrillic а is an a, as it is seen in a line that runs from left to right.
 *
 * <p>Case makes it two: of {@code ALICE} the first key is that of {@code alice}, and the second that of the capitals as they stand,
 * whose I is an l to the eye.
 */
final class Likeness {

    /** In UTF-16 characters; rare ligatures would be longer, and a database's index has its limits. */
    static final int LONGEST_KEY = 96;

    // Immutable once built, and safe for all threads, as its documentation says.
    private static final SpoofChecker LOOKS =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

    private Likeness() {}

    static SequencedSet<String> keys(String nick) {
        SequencedSet<String> keys = new LinkedHashSet<>();
        keys.add(firstKey(nick));
        keys.add(shortened(fold(skeleton(nick))));
        return keys;
    }

    static String firstKey(String nick) {
        return shortened(fold(skeleton(fold(nick))));
    }

    private static String skeleton(String text) {
        return LOOKS.getBidiSkeleton(Bidi.LTR, text);
    }

    /** Decomposed first, for the sake of the Greek iota below; and İ becomes an i that keeps its dot twice. */
    private static String fold(String text) {
        return FOLDED.normalize(Script.decompose(text)).replace("i\u0307", "i");
    }

    private static String shortened(String key) {
        if (key.length() <= LONGEST_KEY) {
            return key;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "sha-256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
