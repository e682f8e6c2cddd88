package salon.server.room;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import salon.server.rules.Seat;

/**
 * The running clocks of a match: when each seat that is to move runs out of time. They follow from the times of the entries, so
 * they run on when a process does not. Never change.
 */
final class Clocks {

    static final Clocks STOPPED = new Clocks(new TreeMap<>());

    private final SortedMap<Seat, Instant> deadlines;

    private Clocks(SortedMap<Seat, Instant> deadlines) {
        this.deadlines = deadlines;
    }

    /**
     * Whoever comes to move gets a whole turn; who is still to move keeps what is left of theirs.
     *
     * @param mover who has just moved, if anyone did
     */
    Clocks next(Set<Seat> toMove, @Nullable Seat mover, Instant now, int turnSeconds) {
        SortedMap<Seat, Instant> next = new TreeMap<>();
        for (Seat seat : toMove) {
            Instant running = seat.equals(mover) ? null : deadlines.get(seat);
            next.put(seat, running == null ? now.plusSeconds(turnSeconds) : running);
        }
        return new Clocks(next);
    }

    /** Whose clock runs, by seat. */
    Set<Seat> running() {
        return deadlines.keySet();
    }

    Optional<Instant> first() {
        return deadlines.values().stream().min(Instant::compareTo);
    }

    List<Seat> runOutBy(Instant now) {
        return deadlines.entrySet().stream()
                .filter(clock -> !clock.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }
}
