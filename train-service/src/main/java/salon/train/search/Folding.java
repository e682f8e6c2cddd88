package salon.train.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Set;

/**
 * Takes from a name what people leave out or write differently: case, accents, punctuation, ligatures. What remains are words of
 * letters and digits with one space between them. Letters of any script stay, and so do the marks without which a script such as
 * Devanagari or Thai would not be the same word; only accents, vowel points and the like go.
 */
final class Folding {

    /** Scripts (accents common to several are "inherited") whose marks people leave out. */
    private static final Set<UnicodeScript> ACCENTED = Set.of(
            UnicodeScript.INHERITED,
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HEBREW,
            UnicodeScript.ARABIC);

    private static final int KANA_VOICED = 0x3099;
    private static final int KANA_HALF_VOICED = 0x309A;

    private Folding() {}

    /** The words of a name; "st" stays as it is. */
    static String words(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        boolean gap = false;
        for (int i = 0; i < decomposed.length(); ) {
            int letter = decomposed.codePointAt(i);
            i += Character.charCount(letter);
            if (isLeftOut(letter)) {
                continue;
            }
            if (isPartOfWord(letter)) {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                gap = false;
                append(folded, Character.toLowerCase(letter));
            } else {
                gap = true;
            }
        }
        return folded.toString();
    }

    /** Words with "st" and "ste" written out. */
    static String writtenOut(String words) {
        if (!words.contains("st")) {
            return words;
        }
        StringBuilder written = new StringBuilder(words.length() + 8);
        for (int from = 0, to; from < words.length(); from = to + 1) {
            to = words.indexOf(' ', from);
            to = to < 0 ? words.length() : to;
            String word = words.substring(from, to);
            written.append(from == 0 ? "" : " ")
                    .append(
                            switch (word) {
                                case "st" -> "saint";
                                case "ste" -> "sainte";
                                default -> word;
                            });
        }
        return written.toString();
    }

    /** Accents, and characters that nobody sees, such as a soft hyphen. */
    private static boolean isLeftOut(int letter) {
        return switch (Character.getType(letter)) {
            case Character.FORMAT -> true;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                letter != KANA_VOICED && letter != KANA_HALF_VOICED && ACCENTED.contains(UnicodeScript.of(letter));
            default -> false;
        };
    }

    private static boolean isPartOfWord(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(letter);
        };
    }

    private static void append(StringBuilder folded, int letter) {
        switch (letter) {
            case 'œ' -> folded.append("oe");
            case 'æ' -> folded.append("ae");
            case 'ß' -> folded.append("ss");
            case 'þ' -> folded.append("th");
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'ı' -> folded.append('i');
            case 'ς' -> folded.append('σ');
            default -> folded.appendCodePoint(letter);
        }
    }
}
