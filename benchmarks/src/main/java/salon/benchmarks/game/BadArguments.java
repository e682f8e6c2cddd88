package salon.benchmarks.game;

/** What was asked for on the command line cannot be; the message is a sentence for whoever asked. */
final class BadArguments extends Exception {

    private static final long serialVersionUID = 1L;

    BadArguments(String sentence) {
        super(sentence);
    }
}
