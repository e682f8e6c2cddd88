package salon.server.room;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import salon.server.identity.PublicId;
import salon.server.journal.Code;
import salon.server.journal.Entry;
import salon.server.journal.Journal;
import salon.server.journal.Stored;
import salon.server.manager.CreatedGame;
import salon.server.manager.CreatedGames;
import salon.server.manager.ManagerAway;
import salon.server.protocol.Refusal;

/**
 * Makes a room out of a code: from its journal if it has one, and otherwise from what the game-manager knows of it. A room that
 * has a journal needs no game-manager any more.
 */
@Component
class Opening {

    private static final Logger log = LoggerFactory.getLogger(Opening.class);

    private final Journal journal;
    private final CreatedGames games;
    private final Rulebook rulebook;
    private final InstantSource clock;
    private final SecureRandom chance = new SecureRandom();

    Opening(Journal journal, CreatedGames games, Rulebook rulebook, InstantSource clock) {
        this.journal = journal;
        this.games = games;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    Room open(Code code, House house) throws NoRoom {
        List<Stored> entries = journal.read(code, 0);
        Entry.Opened opened = entries.isEmpty()
                ? ask(code)
                : (Entry.Opened) entries.getFirst().entry();
        return new Room(code, unopened(opened), entries, house);
    }

    Optional<Match> read(Code code) {
        List<Stored> entries = journal.read(code, 0);
        return entries.isEmpty() ? Optional.empty() : Optional.of(match(entries));
    }

    /** The match that a whole journal adds up to, which has at least its first entry. */
    Match match(List<Stored> entries) {
        Match match = unopened((Entry.Opened) entries.getFirst().entry());
        for (Stored stored : entries) {
            match = match.after(stored);
        }
        return match;
    }

    Match unopened(Entry.Opened opened) {
        return Match.unopened(rulebook, opened, Instant.EPOCH);
    }

    private Entry.Opened ask(Code code) throws NoRoom {
        try {
            CreatedGame game = games.find(code)
                    .orElseThrow(() ->
                            new NoRoom(Refusal.UNKNOWN_GAME, "There is no game with the code %s.".formatted(code)));
            if (!game.isOpen(clock.instant())) {
                throw new NoRoom(Refusal.GAME_CLOSED, "This game is closed or has expired; create another one.");
            }
            CreatedGame.Parameters parameters = game.parameters();
            Entry.Opened opened = new Entry.Opened(
                    parameters.game(),
                    parameters.seats(),
                    parameters.options(),
                    new PublicId(game.host()),
                    parameters.turnSeconds(),
                    chance.nextLong(),
                    game.expiresAt());
            rulebook.check(opened);
            return opened;
        } catch (ManagerAway | IllegalArgumentException e) {
            log.warn("Room {} cannot be opened: {}", code, e.getMessage());
            throw NoRoom.unavailable();
        }
    }
}
