package salon.server.room;

import feign.FeignException;
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
import salon.server.manager.ManagerClient;
import salon.server.manager.ManagerClient.CreatedGame;
import salon.server.protocol.Refusal;

/**
 * Makes a room out of a code: from its journal if it has one, and otherwise from what the game-manager knows of it. A room that
 * has a journal needs no game-manager any more.
 */
@Component
class Opening {

    private static final Logger log = LoggerFactory.getLogger(Opening.class);

    private final Journal journal;
    private final ManagerClient manager;
    private final Rulebook rulebook;
    private final InstantSource clock;
    private final SecureRandom chance = new SecureRandom();

    Opening(Journal journal, ManagerClient manager, Rulebook rulebook, InstantSource clock) {
        this.journal = journal;
        this.manager = manager;
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
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Match match = unopened((Entry.Opened) entries.getFirst().entry());
        for (Stored stored : entries) {
            match = match.after(stored);
        }
        return Optional.of(match);
    }

    private Match unopened(Entry.Opened opened) {
        return Match.unopened(rulebook, opened, Instant.EPOCH);
    }

    private Entry.Opened ask(Code code) throws NoRoom {
        try {
            CreatedGame game = manager.get(code.value());
            if (!game.status().equals("OPEN") || !game.expiresAt().isAfter(clock.instant())) {
                throw new NoRoom(Refusal.GAME_CLOSED, "This game is closed or has expired; create another one.");
            }
            var parameters = game.parameters();
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
        } catch (FeignException.NotFound e) {
            throw new NoRoom(Refusal.UNKNOWN_GAME, "There is no game with the code %s.".formatted(code));
        } catch (FeignException | IllegalArgumentException e) {
            log.warn("Room {} cannot be opened: {}", code, e.toString());
            throw NoRoom.unavailable();
        }
    }
}
