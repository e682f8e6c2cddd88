package salon.manager.game;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
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
            tally.closed(1);
            log.info("Game {} is closed.", code);
        }
    }

    /**
     * All of them in one statement, by the rules of {@link Game#close}. Tried again like a single one: two who close the same
     * games at once may stand in each other's way.
     *
     * @return those among them that are games; they are closed now
     */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 5, delay = 20)
    @Transactional
    public Set<Code> closeAll(Collection<Code> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        List<String> wanted = codes.stream().map(Code::value).sorted().toList();
        Set<Code> known = games.listCodes(wanted).stream().map(Code::new).collect(Collectors.toSet());
        int news = games.close(wanted, clock.instant().truncatedTo(ChronoUnit.MICROS));
        tally.closed(news);
        say(known, news);
        return known;
    }

    private static void say(Set<Code> known, int news) {
        if (known.size() > 1) {
            log.info("{} games are closed, {} of them were before.", known.size(), known.size() - news);
        }
        Level each = known.size() > 1 || news == 0 ? Level.DEBUG : Level.INFO;
        if (log.isEnabledForLevel(each)) {
            for (Code code : known) {
                try (var _ = code.inLog()) {
                    log.atLevel(each).log("Game {} is closed.", code);
                }
            }
        }
    }
}
