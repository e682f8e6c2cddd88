package salon.stats.result;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import salon.stats.database.Outage;
import salon.stats.name.Code;
import salon.stats.problem.Problem;
import salon.stats.result.Verdict.Accepted;
import salon.stats.result.Verdict.Receipt;
import salon.stats.result.Verdict.Refused;

/**
 * Has results written down, each exactly once, however often and from however many processes it is reported.
 *
 * <p>Everything that a result changes is one transaction, and results that are reported together share it. If it fails, each
 * gets one of its own, so that only those are refused that are to blame.
 */
@Component
class Scorekeeper {

    private static final Logger log = LoggerFactory.getLogger(Scorekeeper.class);

    private final Matches matches;
    private final Books books;
    private final TransactionTemplate transaction;
    private final Tally tally;
    private final Outage outage = new Outage(log);
    private final Turnstile turnstile = new Turnstile();

    Scorekeeper(Matches matches, Books books, PlatformTransactionManager transactions, Tally tally) {
        this.matches = matches;
        this.books = books;
        this.transaction = new TransactionTemplate(transactions);
        this.tally = tally;
    }

    /**
     * @throws Problem when the report contradicts what is known
     */
    Receipt record(Report report) {
        try (var _ = report.code().inLog()) {
            Verdict verdict = enter(List.of(report)).getFirst();
            say(report, verdict, Level.INFO);
            return switch (verdict) {
                case Accepted accepted -> accepted.receipt();
                case Refused refused -> throw refused.problem();
            };
        }
    }

    /**
     * Many at once. Whatever is wrong with one of them holds up no other; only when the database is away, all fail.
     *
     * @return one verdict for each, in their order
     */
    List<Verdict> recordAll(List<Report> reports) {
        List<Verdict> verdicts = together(reports);
        if (reports.size() > 1) {
            long refused = verdicts.stream().filter(Refused.class::isInstance).count();
            long known = verdicts.stream().filter(Verdict.KNOWN_ALREADY::equals).count();
            log.info(
                    "{} results: {} recorded, {} known already, {} refused.",
                    reports.size(),
                    reports.size() - known - refused,
                    known,
                    refused);
        }
        Level each = reports.size() > 1 ? Level.DEBUG : Level.INFO;
        for (int i = 0; i < reports.size(); i++) {
            try (var _ = reports.get(i).code().inLog()) {
                say(reports.get(i), verdicts.get(i), each);
            }
        }
        return verdicts;
    }

    @Transactional(readOnly = true)
    Optional<Match> find(Code code) {
        return matches.findWithResults(code.value());
    }

    private List<Verdict> together(List<Report> reports) {
        try {
            return reports.isEmpty() ? List.of() : enter(reports);
        } catch (TransactionException | DataAccessResourceFailureException e) {
            throw e;
        } catch (RuntimeException e) {
            if (reports.size() > 1) {
                outage.warn("Results could not be recorded together, and are one by one", e);
            }
            return oneByOne(reports);
        }
    }

    private List<Verdict> oneByOne(List<Report> reports) {
        List<Verdict> verdicts = new ArrayList<>(reports.size());
        for (Report report : reports) {
            try (var _ = report.code().inLog()) {
                verdicts.addAll(enter(List.of(report)));
            } catch (TransactionException
                    | DataAccessResourceFailureException
                    | RecoverableDataAccessException
                    | TransientDataAccessException
                    | UncategorizedDataAccessException e) {
                outage.warn("A result could not be recorded, nor are those after it", e);
                break;
            } catch (RuntimeException e) {
                log.error("Result {}/{} could not be recorded.", report.code(), report.publicId(), e);
                verdicts.add(refused(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR", "It is in our log."));
            }
        }
        while (verdicts.size() < reports.size()) {
            verdicts.add(refused(HttpStatus.SERVICE_UNAVAILABLE, "DATABASE_AWAY", "Try again in a few seconds."));
        }
        return verdicts;
    }

    private List<Verdict> enter(List<Report> reports) {
        Set<Object> concerned = new HashSet<>();
        for (Report report : reports) {
            concerned.add(report.code());
            concerned.addAll(report.players());
        }
        return turnstile.pass(concerned, () -> transaction.execute(status -> books.enter(reports)));
    }

    private static Refused refused(HttpStatus status, String code, String what) {
        return new Refused(new Problem(status, code, "This result could not be recorded. " + what));
    }

    private void say(Report report, Verdict verdict, Level level) {
        switch (verdict) {
            case Accepted accepted -> tally.accepted(accepted.receipt());
            case Refused refused when refused.isConflict() -> tally.conflicting();
            case Refused _ -> {}
        }
        log.atLevel(level).log("Result {}/{}: {}.", report.code(), report.publicId(), verdict.name());
    }
}
