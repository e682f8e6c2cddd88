package salon.chat.problem;

/** What somebody sent, fit to be shown in a sentence: short, and without control characters. */
public final class Shown {

    private static final int LONGEST = 64;

    private Shown() {}

    public static String of(String text) {
        if (text.isEmpty()) {
            return "(nothing)";
        }
        String plain = text.replaceAll("\\p{C}", "?");
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
