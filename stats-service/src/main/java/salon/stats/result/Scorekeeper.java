package salon.stats.result;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import salon.stats.closure.Closures;
import salon.stats.name.Code;
import salon.stats.name.PublicId;
import salon.stats.problem.Problem;
import salon.stats.rating.Rating;
import salon.stats.rating.Table;
import salon.stats.rating.Table.Seat;
import salon.stats.standing.Scoreboard;
import salon.stats.standing.Standing;

/**
 * Writes results down, each exactly once, however often and from however many processes it is reported.
 *
 * <p>Everything that a result changes is one transaction. It locks the match first and then all standings that it will
 * change, in their one order; hence the last result of a game is noticed by exactly one of those who report at once, and
 * nobody deadlocks.
 */
@Component
class Scorekeeper {

    /** Whether a report was news. */
    enum Receipt {
        RECORDED,
        KNOWN_ALREADY
    }

    private static final Logger log = LoggerFactory.getLogger(Scorekeeper.class);

    private final Matches matches;
    private final Scoreboard scoreboard;
    private final Closures closures;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Tally tally;
    private final Turnstile turnstile = new Turnstile();

    Scorekeeper(
            Matches matches,
            Scoreboard scoreboard,
            Closures closures,
            PlatformTransactionManager transactions,
            Tally tally,
            InstantSource clock) {
        this.matches = matches;
        this.scoreboard = scoreboard;
        this.closures = closures;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.tally = tally;
    }

    Receipt record(Report report) {
        List<Object> concerned = new ArrayList<>(report.players());
        concerned.add(report.code());
        try (var _ = report.code().inLog()) {
            Receipt receipt = turnstile.pass(concerned, () -> transaction.execute(status -> recordInTurn(report)));
            tally.accepted(receipt);
            log.info("Result {}/{}: {}.", report.code(), report.publicId(), receipt);
            return receipt;
        } catch (Problem conflict) {
            tally.conflicting();
            throw conflict;
        }
    }

    @Transactional(readOnly = true)
    Optional<Match> find(Code code) {
        return matches.findWithResults(code.value());
    }

    private Receipt recordInTurn(Report report) {
        Match match = locked(report);
        match.mustBeThatOf(report);
        Optional<Result> known = match.findResultOf(report.publicId());
        if (known.isPresent()) {
            if (known.get().outcome() != report.outcome()) {
                throw match.conflict("its outcome for " + report.publicId() + " is "
                        + known.get().outcome() + ", not " + report.outcome());
            }
            return Receipt.KNOWN_ALREADY;
        }
        match.add(report);
        Collection<PublicId> changed = match.hasAllResults() ? match.players() : List.of(report.publicId());
        SortedMap<PublicId, Standing> standings = scoreboard.locked(changed, match.game());
        standing(standings, report.publicId()).count(report.outcome());
        if (match.hasAllResults()) {
            rate(match.results(), standings);
            match.complete(clock.instant());
            closures.request(new Code(match.code()));
        }
        return Receipt.RECORDED;
    }

    private Match locked(Report report) {
        String code = report.code().value();
        return matches.findLocked(code).orElseGet(() -> {
            String[] players = report.players().stream().map(PublicId::value).toArray(String[]::new);
            matches.openUnlessOpen(code, report.game().value(), players);
            return matches.findLocked(code).orElseThrow();
        });
    }

    private static void rate(List<Result> results, SortedMap<PublicId, Standing> standings) {
        List<Seat> seats = results.stream()
                .map(result -> new Seat(standing(standings, result.publicId()).rating(), result.outcome()))
                .toList();
        List<Rating> after = Table.ratingsAfter(seats);
        for (int i = 0; i < seats.size(); i++) {
            Result result = results.get(i);
            standing(standings, result.publicId()).rate(after.get(i));
            result.rated(seats.get(i).before(), after.get(i));
        }
    }

    private static Standing standing(SortedMap<PublicId, Standing> standings, PublicId player) {
        return Optional.ofNullable(standings.get(player)).orElseThrow();
    }
}
