package salon.chat.name;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.UnicodeSet;
import java.util.regex.Pattern;

/** Which characters a reader can see for what they are, after Unicode's UTS #39. One version of Unicode decides: ICU's. */
final class Script {

    /**
     * White space; control, format, private, unassigned and half characters; what shows nothing unless something supports it
     * (Hangul fillers, variation selectors); what joins or stacks letters of its own script; and what is blank although Unicode counts it among the visible.
     */
    private static final UnicodeSet UNSEEN = new UnicodeSet("[[:White_Space:][:C:][:Default_Ignorable_Code_Point:]"
                    + "\\u2800 \\u2D7F \\uFFFC \\U00013441 \\U00013442 \\U00016FE4 \\U0001D159]")
            .freeze();

    private static final UnicodeSet MARKS = new UnicodeSet("[:M:]").freeze();

    /** The same mark twice looks like once; more than four make a heap that covers the lines around it. */
    private static final Pattern HEAP = Pattern.compile("([\\p{Mn}\\p{Me}])\\1|[\\p{Mn}\\p{Me}]{5}");

    /** A dot above an i, which has one already. */
    private static final SpoofChecker HIDDEN =
            new SpoofChecker.Builder().setChecks(SpoofChecker.HIDDEN_OVERLAY).build();

    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

    private Script() {}

    static String compose(String text) {
        return COMPOSED.normalize(text);
    }

    static String decompose(String text) {
        return DECOMPOSED.normalize(text);
    }

    /** Whether a composed text shows everything that is in it, and leaves what stands before it alone. */
    static boolean isPlain(String text) {
        return UNSEEN.containsNone(text)
                && !MARKS.contains(text.codePointAt(0))
                && !HEAP.matcher(decompose(text)).find()
                && !HIDDEN.failsChecks(text);
    }
}
