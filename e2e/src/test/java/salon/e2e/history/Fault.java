package salon.e2e.history;

/**
 * Something that must never be.
 *
 * @param where a game's code, a player, or nothing
 */
public record Fault(Kind kind, String where, String detail) {

    /** What can be wrong. */
    public enum Kind {
        /** A player was acknowledged, and it is not stored. */
        LOST,
        /** A player was told of it, and it is not stored. */
        NOT_STORED,
        /** A number is missing. */
        GAP,
        /** The same number again. */
        REPEAT,
        /** Later than what comes after it. */
        OUT_OF_ORDER,
        /** Not what was asked for, or not the same to everyone. */
        ALTERED,
        /** Stored, and nobody asked for it. */
        INVENTED,
        /** One id counted twice. */
        TWO_NUMBERS,
        /** Two nodes, or a node and the database, do not agree. */
        DIVERGED,
        /** The game has no end. */
        NOT_ENDED,
        /** The game was decided by somebody's going away or time, and nobody meant to. */
        ENDED_UNFAIRLY,
        /** Something was refused that ought to be granted. */
        REFUSED,
        RESULT_MISSING,
        RESULT_TWICE,
        /** The result is not how the player saw the game end. */
        RESULT_WRONG,
        /** What is counted for a player is not the sum of the results. */
        TOTALS_WRONG,
        NOT_CLOSED,
        /** Something is still to be delivered. */
        NOT_DELIVERED
    }

    @Override
    public String toString() {
        return "%s %s: %s".formatted(kind, where, detail);
    }
}
