package salon.chat.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the text of a message may be: one line that does to no reader's terminal or page what its writer should not be able to. */
public final class Sayable {

    /** In bytes of UTF-8: as much as a line of the seed's chat holds. */
    public static final int LONGEST = 4 * 1024;

    private Sayable() {}

    /** What is wrong with a text, if anything is: a sentence. */
    public static Optional<String> fault(String text) {
        if (text.isBlank()) {
            return Optional.of("There is no text.");
        }
        if (text.codePoints().anyMatch(Sayable::isControl)) {
            return Optional.of("A text is one line, without control characters.");
        }
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            return Optional.of("A text has whole characters; half of one cannot be sent.");
        }
        if (text.length() > LONGEST || text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("A text has %d bytes at most.".formatted(LONGEST));
        }
        return Optional.empty();
    }

    /** Fit to be shown back to who sent it. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> isControl(c) || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** Also what separates lines and paragraphs, and what turns the direction of all that follows. */
    private static boolean isControl(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        };
    }
}
