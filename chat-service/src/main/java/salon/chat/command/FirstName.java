package salon.chat.command;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.regex.Pattern;

/**
 * How somebody wants to be addressed on the command server: 1 to 64 characters (code points), spaces among them, but none that
 * nobody can see or that moves a cursor. It proves nothing and need not be unique.
 */
record FirstName(String value) {

    private static final int LONGEST = 64;
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    /** Unicode counts the empty Braille pattern among the symbols. */
    private static final int BRAILLE_BLANK = 0x2800;

    /** What was read: a name, or the sentence that says why it is none. */
    sealed interface Read {
        record Name(FirstName name) implements Read {}

        record Unfit(String sentence) implements Read {}
    }

    /**
     * @param text with or without spaces around
     */
    static Read read(String text) {
        String name = AROUND.matcher(text).replaceAll("");
        if (name.isEmpty()) {
            return new Read.Unfit("A first name has at least one character that can be seen.");
        }
        int length = name.codePointCount(0, name.length());
        if (length > LONGEST) {
            return new Read.Unfit("A first name has at most %d characters, not %d.".formatted(LONGEST, length));
        }
        if (name.codePoints().anyMatch(FirstName::isInvisible)) {
            return new Read.Unfit("A first name has no control characters and none that cannot be seen.");
        }
        return new Read.Name(new FirstName(name));
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default ->
                character == BRAILLE_BLANK
                        || UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
