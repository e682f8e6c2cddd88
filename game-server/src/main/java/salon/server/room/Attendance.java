package salon.server.room;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import salon.server.fanout.Stamp;
import salon.server.fanout.Whereabouts;
import salon.server.identity.PublicId;
import salon.server.journal.Code;

/**
 * Since when each player is connected to a room here, held against what other nodes tell of it. Of two connections of one player
 * the later one counts; both nodes come to the same answer. Owned by the room's thread.
 */
final class Attendance {

    private final Code code;
    private final Whereabouts whereabouts;
    private final Map<PublicId, Stamp> here = new HashMap<>();
    private Map<PublicId, Stamp> shown = Map.of();
    private boolean untold;

    Attendance(Code code, Whereabouts whereabouts) {
        this.code = code;
        this.whereabouts = whereabouts;
    }

    void came(PublicId publicId) {
        here.put(publicId, whereabouts.stamp(code, publicId));
        untold = true;
    }

    void went(PublicId publicId) {
        untold |= here.remove(publicId) != null;
    }

    /** Tells the other nodes who is connected here, if that has changed. */
    void tell() {
        if (untold) {
            untold = false;
            Map<PublicId, Long> players = new HashMap<>();
            here.forEach((publicId, stamp) -> players.put(publicId, stamp.time()));
            whereabouts.tell(code, players);
        }
    }

    /** The players who are connected elsewhere. From any thread. */
    Set<PublicId> elsewhere() {
        return whereabouts.elsewhere(code).keySet();
    }

    /** Those who have connected at another node since they did here. Nodes that do not know better yet are told again. */
    Set<PublicId> takenOver() {
        Set<PublicId> takenOver = new HashSet<>();
        whereabouts.elsewhere(code).forEach((publicId, there) -> {
            Stamp stamp = here.get(publicId);
            if (stamp != null && stamp.compareTo(there) < 0) {
                takenOver.add(publicId);
            }
            untold |= stamp != null && stamp.compareTo(there) > 0;
        });
        return takenOver;
    }

    /** Everyone here is shown now who is connected elsewhere. */
    void shown() {
        shown = whereabouts.elsewhere(code);
    }

    /** Whether what was shown last is no longer so. */
    boolean hasChanged() {
        return !shown.equals(whereabouts.elsewhere(code));
    }
}
