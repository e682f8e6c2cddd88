package salon.manager.game;

import static salon.manager.game.Refusals.impossible;
import static salon.manager.game.Refusals.quote;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import salon.manager.code.Codes;
import salon.manager.problem.Problem;
import salon.manager.server.GameType;
import salon.manager.server.GameTypes;

/**
 * Opens games. Two of these, in one process or in two, may draw the same code at the same time: the primary key lets one
 * have it, and the other draws again.
 */
@Service
class Opening {

    private static final Logger log = LoggerFactory.getLogger(Opening.class);
    private static final int DRAWS = 10;

    private final GameTypes types;
    private final Codes codes;
    private final GroupCommit games;
    private final Terms terms;
    private final Tally tally;
    private final Clock clock;

    Opening(GameTypes types, Codes codes, GroupCommit games, Terms terms, Tally tally, Clock clock) {
        this.types = types;
        this.codes = codes;
        this.games = games;
        this.terms = terms;
        this.tally = tally;
        this.clock = clock;
    }

    Game open(NewGame wanted) {
        PublicId host = wanted.host();
        GameType type = types.find(wanted.game()).orElseThrow(() -> unknownType(wanted.game()));
        Parameters parameters = new Wish(type, wanted.wishes()).granted();
        for (int draw = 1; draw <= DRAWS; draw++) {
            Game game = game(host, parameters);
            try (var _ = game.code().inLog()) {
                if (games.add(game)) {
                    tally.opened();
                    log.info("Game {} is created, of {}.", game.code(), type.game());
                    return game;
                }
                log.info("Drew a code that is taken, draw {} of {}.", draw, DRAWS);
            }
        }
        throw new Problem(
                HttpStatus.SERVICE_UNAVAILABLE, "NO_FREE_CODE", "No free code was found for the game. Try again.");
    }

    private Game game(PublicId host, Parameters parameters) {
        // No finer than what the database keeps, so that the game looks the same when it is read again.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Game(
                codes.next(),
                host,
                parameters,
                now,
                terms.lobby(),
                terms.expiry().grace());
    }

    private Problem unknownType(String game) {
        String detail = "There is no game called %s. There are: %s.";
        return impossible(
                "UNKNOWN_GAME_TYPE", detail.formatted(quote(game), types.list().names()));
    }
}
