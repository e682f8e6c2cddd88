package salon.train.wire;

/** A client has said what the protocol does not know. What follows cannot be understood any more, so the connection ends. */
final class Breach extends Exception {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_QUOTE = 40;

    private final CutOff cutOff;

    Breach(CutOff cutOff, String what) {
        super(what, null, false, false);
        this.cutOff = cutOff;
    }

    CutOff cutOff() {
        return cutOff;
    }

    /** A client's text, fit for a line of the log. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().limit(LONGEST_QUOTE).forEach(letter -> {
            if (letter >= ' ' && letter <= '~' && letter != '"' && letter != '\\') {
                quoted.appendCodePoint(letter);
            } else {
                quoted.append("\\u{%x}".formatted(letter));
            }
        });
        return quoted.append(text.codePoints().count() > LONGEST_QUOTE ? "…\"" : "\"")
                .toString();
    }
}
