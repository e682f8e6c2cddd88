package salon.train.search;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Rides that follow each other and that one ticket may pay for. Which one is open until the last of them ends, for its price depends on
 * where that is.
 *
 * @param anchor the zone where the first ride begins (as the search runs: in a mirrored network, where the last one ends)
 * @param rides how many
 * @param since when the first one was boarded (in a mirrored network: when the last one was left)
 * @param until when another ride has to have been boarded at the latest (in a mirrored network: left)
 * @param routes of the rides, ascending, each once; only those that the rules of shared tickets name
 * @param passed zones called at, or null if no rule asks
 * @param fares that may still pay for all of them
 * @param open whether another ride may join
 * @param expires whether one of these fares does
 */
record Ticket(
        int anchor,
        int rides,
        int since,
        int until,
        int[] routes,
        @Nullable BitSet passed,
        int[] fares,
        boolean open,
        boolean expires) {

    /** Whether whatever may follow this other one may follow this one at no higher price. */
    boolean covers(Ticket other) {
        return anchor == other.anchor
                && rides <= other.rides
                && (!other.expires || since >= other.since)
                && Arrays.equals(routes, other.routes)
                && (passed == null || passed.equals(other.passed));
    }
}
