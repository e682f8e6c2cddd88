package salon.server.room;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import salon.server.identity.PublicId;
import salon.server.journal.Code;
import salon.server.journal.Entry;
import salon.server.manager.CreatedGame.Parameters;
import salon.server.manager.CreatedGames;
import salon.server.manager.ManagerAway;
import salon.server.rules.Seat;

/** Gets the code of another game between the same players. Waits for the game-manager, so never on a room's own thread. */
@Component
class Rematches {

    private static final Logger log = LoggerFactory.getLogger(Rematches.class);

    private final CreatedGames games;

    Rematches(CreatedGames games) {
        this.games = games;
    }

    /** The same game, with whoever sat second as host: the first move goes round. Empty when the game-manager is away. */
    Optional<Code> open(Match match) {
        Entry.Opened room = match.room();
        PublicId host = match.nameOf(new Seat(1));
        try {
            var parameters = new Parameters(room.game(), room.seats(), "private", room.turnSeconds(), room.options());
            return Optional.of(games.create(host.value(), parameters));
        } catch (ManagerAway e) {
            log.warn("No code for a rematch: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
