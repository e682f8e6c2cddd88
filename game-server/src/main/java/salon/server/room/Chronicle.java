package salon.server.room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import salon.server.journal.Entry;
import salon.server.journal.Stored;
import salon.server.rules.Seat;

/**
 * The part of the journal that a room has read or written so far, for those who missed something. Owned by the room's thread.
 */
final class Chronicle {

    /** An entry, and the match as it was right after it. */
    record Step(Stored stored, Match after) {}

    private record ActionId(Seat seat, String id) {}

    /** Many more at once could overrun the queue of a reader who is not slow, and again at every return. */
    private static final int MOST_MISSED = 250;

    private final Match unopened;
    private final List<Stored> entries = new ArrayList<>();
    private final Map<ActionId, Integer> actions = new HashMap<>();

    Chronicle(Match unopened) {
        this.unopened = unopened;
    }

    void add(Stored stored) {
        entries.add(stored);
        if (stored.entry() instanceof Entry.Played(Seat seat, var action, String id) && id != null) {
            actions.put(new ActionId(seat, id), stored.seq());
        }
    }

    /** The number under which this player's action with this id is stored. */
    Optional<Integer> find(Seat seat, String id) {
        return Optional.ofNullable(actions.get(new ActionId(seat, id)));
    }

    /**
     * What a client has missed that has seen everything up to {@code seq}, or empty when single updates cannot tell it: when it
     * claims to be ahead of the journal, when it missed too much, or when seats changed meanwhile.
     */
    Optional<List<Step>> missedSince(int seq) {
        if (seq > entries.size()
                || entries.size() - seq > MOST_MISSED
                || entries.subList(seq, entries.size()).stream()
                        .anyMatch(stored -> Scene.changesSeats(stored.entry()))) {
            return Optional.empty();
        }
        return Optional.of(replay(seq));
    }

    Step step(int seq) {
        return replay(seq - 1).getFirst();
    }

    /** The rules are pure and fast: it is cheaper to play a game again than to keep every position of it. */
    private List<Step> replay(int behind) {
        List<Step> steps = new ArrayList<>(entries.size() - behind);
        Match match = unopened;
        for (Stored stored : entries) {
            match = match.after(stored);
            if (stored.seq() > behind) {
                steps.add(new Step(stored, match));
            }
        }
        return steps;
    }
}
