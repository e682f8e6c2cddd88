package salon.manager.game;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import salon.manager.code.Code;

/** Closes games whose results are in. The same again changes nothing. */
@Service
class Closing {

    private static final Logger log = LoggerFactory.getLogger(Closing.class);

    private final Games games;
    private final Tally tally;
    private final Clock clock;

    Closing(Games games, Tally tally, Clock clock) {
        this.games = games;
        this.tally = tally;
        this.clock = clock;
    }

    /** Tried again when something else changed the game meanwhile: another closure, or the expiry. */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 5, delay = 20)
    @Transactional
    public void close(Code code) {
        Game game = games.findById(code.value()).orElseThrow(() -> Refusals.unknownGame(code.value()));
        if (game.close(clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            tally.closed();
            log.info("Game {} is closed.", code);
        }
    }
}
