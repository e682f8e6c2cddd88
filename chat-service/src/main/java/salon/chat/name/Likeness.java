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
 * <p>Case makes it up to three: of {@code ALICE} the first key is that of {@code alice}, the second that of the capitals as they stand,
 * whose I is an l to the eye, and the third reads only letters of other alphabets by their looks.
 */
final class Likeness {

    /** In UTF-16 characters; rare ligatures would be longer, and a database's index has its limits. */
    static final int LONGEST_KEY = 96;

    private static final int MOST_STEPS = 4;

    // Immutable once built, and safe for all threads, as its documentation says.
    private static final SpoofChecker LOOKS =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

    private Likeness() {}

    static SequencedSet<String> keys(String nick) {
        SequencedSet<String> keys = new LinkedHashSet<>();
        keys.add(firstKey(nick));
        keys.add(settled(nick));
        keys.add(settled(fold(skeletonOfForeign(nick))));
        return keys;
    }

    static String firstKey(String nick) {
        return settled(fold(nick));
    }

    /** A capital М of another alphabet looks like M, which is an m, which looks like rn: so until nothing changes. */
    private static String settled(String text) {
        String last = text;
        String next = fold(skeleton(last));
        for (int steps = 0; steps < MOST_STEPS && !next.equals(last); steps++) {
            last = next;
            next = fold(skeleton(last));
        }
        return shortened(next);
    }

    /** Letters of other alphabets as they look, and ASCII as it is: {@code alIcΕ} with a Greek capital is {@code alIcE}. */
    private static String skeletonOfForeign(String text) {
        StringBuilder seen = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> seen.append(letter.charAt(0) < 0x80 ? letter : LOOKS.getSkeleton(letter)));
        return seen.toString();
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
