package salon.chat.line;

/** What arrived on a connection. */
public sealed interface Heard {

    /**
     * @param line valid Unicode without its line break; under {@link Form#LINE} without CR, LF and NUL inside
     */
    record Text(String line) implements Heard {}

    /**
     * What could not be taken; the client is to be told. It changed nothing, and the connection goes on.
     *
     * @param sentence what is wrong and what would be right, for a person
     */
    record Unfit(Fault fault, String sentence) implements Heard {}

    /** Why something could not be taken. */
    enum Fault {
        TOO_LONG,
        NOT_UTF8,
        /** CR, LF or NUL inside. */
        NOT_ONE_LINE,
        /** A binary frame. */
        NOT_TEXT,
        /** More lines than anyone may send: the warning before the connection is ended for it. */
        TOO_FAST
    }
}
