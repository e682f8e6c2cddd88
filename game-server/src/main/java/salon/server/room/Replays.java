package salon.server.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import salon.server.identity.PublicId;
import salon.server.journal.Code;
import salon.server.journal.Entry;
import salon.server.journal.Journal;
import salon.server.journal.Stored;
import salon.server.protocol.ServerMessage.Update;
import salon.server.room.Chronicle.Step;
import salon.server.rules.Viewer;

/**
 * Tells games again from their journals. The room itself is not asked, wherever it is held and whether it still is: what is stored
 * is all that anyone has ever seen.
 */
@Component
class Replays {

    private static final Viewer WATCHER = new Viewer.Watcher();

    private final Journal journal;
    private final Opening opening;
    private final Scene scene;

    Replays(Journal journal, Opening opening, Scene scene) {
        this.journal = journal;
        this.opening = opening;
        this.scene = scene;
    }

    /**
     * What happened behind {@code since}, the first {@code limit} things of it; empty when nobody ever came to that room.
     */
    Optional<Replay> find(Code code, int since, int limit) {
        List<Stored> entries = journal.read(code, 0);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Match match = opening.unopened((Entry.Opened) entries.getFirst().entry());
        List<Replay.Told> told = new ArrayList<>();
        for (Stored stored : entries) {
            Match before = match;
            match = before.after(stored);
            if (stored.seq() > since && told.size() < limit) {
                told.add(tell(before, new Step(stored, match)));
            }
        }
        return Optional.of(Replay.of(scene.lobby(code, match, WATCHER, false, Set.of()), told));
    }

    private Replay.Told tell(Match before, Step step) {
        Update update = scene.update(step, WATCHER, false);
        PublicId by = step.stored().entry() instanceof Entry.SeatLeft(var seat) ? before.nameOf(seat) : update.by();
        return Replay.Told.of(update, step.stored().at(), by);
    }
}
