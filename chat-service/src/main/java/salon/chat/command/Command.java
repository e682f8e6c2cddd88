package salon.chat.command;

import java.util.concurrent.CompletionStage;

/** Something that one can ask for by a word. A new one is a new bean and nothing else. */
public interface Command {

    /** In capitals; upper and lower case are the same to who types it. */
    String word();

    /** Whether the command server takes it without a slash too, as the seed has it. */
    boolean bare();

    /** How to write it, as in {@code ADD 3 5}, and what it does: for HELP. */
    Usage usage();

    /**
     * Never waits: what has to ask another service answers later.
     *
     * @param arguments what follows the word, without spaces around
     * @return never fails
     */
    CompletionStage<Answer> run(Caller caller, String arguments);

    record Usage(String example, String purpose) {}
}
