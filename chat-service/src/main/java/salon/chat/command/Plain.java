package salon.chat.command;

import java.util.regex.Pattern;

/** What another service says, fit to be part of a line: no line breaks, no control characters, and not at any length. */
public final class Plain {

    private static final Pattern UNFIT = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\\s]+");

    private Plain() {}

    /**
     * @param most in characters (code points); what is longer ends with an ellipsis
     */
    public static String of(String text, int most) {
        // Cut before it is searched, so that nobody waits for the end of a very long one.
        String head = text.length() <= 2 * most ? text : text.substring(0, 2 * most);
        String plain = UNFIT.matcher(head).replaceAll(" ").strip();
        boolean whole = head.length() == text.length() && plain.codePointCount(0, plain.length()) <= most;
        if (whole) {
            return plain;
        }
        int end = Math.min(most, plain.codePointCount(0, plain.length()));
        return plain.substring(0, plain.offsetByCodePoints(0, end)) + "…";
    }
}
