package salon.chat.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Arguments, taken apart at their spaces; what stands between double quotes keeps its own: {@code "St Vallier" Valence}. */
public final class Words {

    private Words() {}

    /** Empty when a quotation does not end. */
    public static Optional<List<String>> of(String arguments) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < arguments.length(); i++) {
            char c = arguments.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                begun = true;
            } else if (Character.isWhitespace(c) && !quoted) {
                if (begun) {
                    words.add(word.toString());
                    word.setLength(0);
                    begun = false;
                }
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return quoted ? Optional.empty() : Optional.of(words);
    }
}
