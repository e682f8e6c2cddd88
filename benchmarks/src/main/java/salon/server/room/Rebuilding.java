package salon.server.room;

import java.time.Instant;
import java.util.List;
import salon.server.catalogue.Catalogue;
import salon.server.journal.Entry;
import salon.server.journal.Stored;
import salon.server.protocol.Codec;

/** Plays a journal again from its beginning, as a room does that nobody holds any more. */
public final class Rebuilding {

    private final Rulebook rulebook = new Rulebook(new Catalogue(Catalogue.class.getClassLoader()), new Codec());

    /**
     * @return whether the game goes on, so that nobody can leave the work out
     */
    public boolean rebuild(List<Stored> journal) {
        Match match = Match.unopened(rulebook, (Entry.Opened) journal.getFirst().entry(), Instant.EPOCH);
        for (Stored stored : journal) {
            match = match.after(stored);
        }
        return match.phase() == Match.Phase.PLAYING;
    }
}
