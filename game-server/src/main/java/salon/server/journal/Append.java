package salon.server.journal;

import java.util.List;
import salon.server.stats.Result;

/**
 * What a room wants stored, all of it or nothing.
 *
 * @param entries at least one, in sequence
 * @param results what leaves for the stats-service because of these entries
 */
public record Append(Code code, List<Stored> entries, List<Result> results, Becomes becomes) {

    /** What becomes of the room by an append, for those who look for rooms that nobody holds. */
    public enum Becomes {
        AS_BEFORE,
        WAITING,
        PLAYING,
        OVER,
        /** Nothing remains to be done for this game when its players are gone. */
        SETTLED
    }

    public Append {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("nothing to append");
        }
    }
}
