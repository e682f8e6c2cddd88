package salon.stats.name;

/** What somebody sent instead of a name, fit to be shown in a sentence: short, and without control characters. */
final class Shown {

    private static final int LONGEST = 64;

    private Shown() {}

    static String of(String text) {
        if (text.isEmpty()) {
            return "(nothing)";
        }
        String plain = text.replaceAll("\\p{C}", "?");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
