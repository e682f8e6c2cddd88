package salon.server.journal;

import java.util.List;
import salon.server.stats.Result;

/**
 * What a room wants stored, all of it or nothing.
 *
 * @param entries at least one, in sequence
 * @param results what leaves for the stats-service because of these entries
 * @param settles whether nothing remains to be done for this game when its players are gone
 */
public record Append(Code code, List<Stored> entries, List<Result> results, boolean settles) {

    public Append {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("nothing to append");
        }
    }
}
