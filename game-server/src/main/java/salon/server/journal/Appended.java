package salon.server.journal;

/** What became of an append. */
public enum Appended {
    /** It is durable. */
    STORED,
    /** Another node was first with one of its numbers; nothing of it is stored. */
    TAKEN
}
