package salon.chat.command;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What becomes of a command. */
public sealed interface Answer {

    /**
     * For who asked alone; no line has a line break or a control character. What a protocol puts behind the last line, such as the
     * empty line after HELP on the command server, is not among them.
     */
    record Told(List<String> lines) implements Answer {

        public Told {
            lines = List.copyOf(lines);
        }

        public Told(String line) {
            this(List.of(line));
        }
    }

    /** For everyone in the room; where there is none, for who asked. */
    record Announced(String line) implements Answer {}

    /**
     * @param word that was refused, as in {@code ERR ADD …}; without a slash, safe to be shown
     * @param sentence what was expected; to be read after the word
     */
    record Refused(String word, String sentence) implements Answer {}

    /** Who asked wants to leave. */
    record Goodbye() implements Answer {}

    /** An answer that nobody has to wait for. */
    default CompletionStage<Answer> now() {
        return CompletableFuture.completedFuture(this);
    }
}
