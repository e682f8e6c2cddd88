package salon.benchmarks.chat;

import java.util.List;

/** What is said to get into the room and to talk there. */
interface Dialect {

    /** What a client says without being asked. */
    List<String> hello(String nick);

    String message(String text);

    /** Where the text of a message begins in a line, or -1 when the line is none; the one thing that is done for each delivery. */
    int text(byte[] line, int from, int to);

    /** What any other line means to the user of that nick. */
    Reaction hear(String line, String nick);

    /** What is to be done about a line. */
    sealed interface Reaction {

        /** Nothing: it is about somebody else. */
        record Ignore() implements Reaction {}

        record Say(String line) implements Reaction {}

        /** The user is in the room now. */
        record Joined() implements Reaction {}

        /** The user will not get in. */
        record Refused() implements Reaction {}
    }
}
