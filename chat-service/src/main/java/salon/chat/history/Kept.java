package salon.chat.history;

/** What became of a draft. */
public sealed interface Kept {

    /** It is stored, and nobody has heard it yet. */
    record Stored(Message message) implements Kept {}

    /** The same was stored before under this client's ID. */
    record Known(Message message) implements Kept {}

    /** The client's ID belongs to another message of the same author; nothing was stored. */
    record Clash() implements Kept {}
}
