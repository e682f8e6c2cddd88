package salon.chat.command;

import java.util.List;

/** What becomes of a command. */
public sealed interface Answer {

    /** For who asked alone; no line has a line break or a control character. */
    record Told(List<String> lines) implements Answer {}

    /** For everyone in the room; where there is none, for who asked. */
    record Announced(String line) implements Answer {}

    /**
     * @param word that was refused, as in {@code ERR ADD …}
     * @param sentence what was expected
     */
    record Refused(String word, String sentence) implements Answer {}

    /** Who asked wants to leave. */
    record Goodbye() implements Answer {}
}
