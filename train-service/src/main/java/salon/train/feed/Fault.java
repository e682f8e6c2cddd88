package salon.train.feed;

/**
 * Something that is wrong with a feed.
 *
 * @param file its name, without the folders above
 * @param line counted from 1, or 0 for the file as a whole
 * @param reason a sentence of what is there and what was expected
 */
public record Fault(String file, int line, String reason) {

    private static final int LONGEST = 40;

    @Override
    public String toString() {
        return line == 0 ? file + ": " + reason : file + ", line " + line + ": " + reason;
    }

    /** What a feed says, fit to be shown: neither long nor able to forge a line of the log. */
    static String quoted(String text) {
        return quoted(text, LONGEST);
    }

    /** The same of something that deserves more room. */
    static String quoted(String text, int longest) {
        StringBuilder shown = new StringBuilder("\"");
        text.codePoints().limit(longest).forEach(character -> {
            if (Character.isISOControl(character) || Character.getType(character) == Character.FORMAT) {
                shown.append("\\u%04x".formatted(character));
            } else {
                shown.appendCodePoint(character);
            }
        });
        return shown.append(text.codePointCount(0, text.length()) > longest ? "…\"" : "\"")
                .toString();
    }
}
