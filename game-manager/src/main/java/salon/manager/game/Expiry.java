package salon.manager.game;

import java.time.Clock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import salon.manager.code.Code;
import salon.manager.server.GameServerAway;
import salon.manager.server.Rooms;

/**
 * Expires the games to which nobody came. Only the game-server knows that, so no game expires without its word; one that
 * cannot be settled now is asked about again later, behind the others.
 *
 * <p>Runs on the scheduler's thread alone. Several processes may do the same work at once: the games' version lets one of
 * them have each change, and the others are none the worse.
 */
@Component
class Expiry {

    private static final Logger log = LoggerFactory.getLogger(Expiry.class);

    private final Games games;
    private final Rooms rooms;
    private final TransactionTemplate transaction;
    private final Terms.ExpiryTerms terms;
    private final Tally tally;
    private final Clock clock;

    private volatile boolean serverAway;

    Expiry(Games games, Rooms rooms, TransactionTemplate transaction, Terms terms, Tally tally, Clock clock) {
        this.games = games;
        this.rooms = rooms;
        this.transaction = transaction;
        this.terms = terms.expiry();
        this.tally = tally;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${salon.expiry.check}", initialDelayString = "${salon.expiry.check}")
    void check() {
        for (String code : games.listDue(clock.instant(), Limit.of(terms.batch()))) {
            try (var _ = new Code(code).inLog()) {
                boolean deserted = rooms.isDeserted(new Code(code));
                change(code, deserted ? this::expire : this::checkAgain);
                noteServer(false);
            } catch (GameServerAway e) {
                noteServer(true);
                change(code, this::checkAgain);
                return;
            } catch (RuntimeException e) {
                log.warn(
                        "Could not settle whether anyone came to {}, which is tried again later: {}",
                        code,
                        e.toString());
                change(code, this::checkAgain);
            }
        }
    }

    private void change(String code, Consumer<Game> change) {
        try {
            transaction.executeWithoutResult(status -> games.findById(code).ifPresent(change));
        } catch (RuntimeException e) {
            log.warn("Could not note what became of {}, which is tried again soon: {}", code, e.toString());
        }
    }

    private void expire(Game game) {
        if (game.expire()) {
            tally.expired();
        }
    }

    private void checkAgain(Game game) {
        game.checkAgain(clock.instant().plus(terms.again()));
    }

    /** Says so once when an outage begins, and once when it ends. */
    private void noteServer(boolean away) {
        if (away && !serverAway) {
            log.warn("The game-server is away: games that nobody came to stay open until it is back.");
        } else if (!away && serverAway) {
            log.info("The game-server is back.");
        }
        serverAway = away;
    }
}
