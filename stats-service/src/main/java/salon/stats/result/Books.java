package salon.stats.result;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import salon.stats.closure.Closures;
import salon.stats.name.Code;
import salon.stats.name.GameName;
import salon.stats.name.PublicId;
import salon.stats.problem.Problem;
import salon.stats.rating.Rating;
import salon.stats.rating.Table;
import salon.stats.rating.Table.Seat;
import salon.stats.standing.Scoreboard;
import salon.stats.standing.Standing;

/**
 * Where results are written down, many in one transaction, with everything that they change.
 *
 * <p>Rows are locked in one order by everybody: first matches, then standings; of each, first those that have to be made, in
 * the order of their names, then all, in the order of their keys. Hence the last result of a game is noticed by exactly one of
 * those who report at once, and nobody deadlocks.
 */
@Component
class Books {

    /** What the database keeps of an instant. */
    private static final Duration TICK = Duration.ofNanos(1_000);

    private final Matches matches;
    private final Scoreboard scoreboard;
    private final Closures closures;
    private final JdbcTemplate jdbc;
    private final InstantSource clock;

    Books(Matches matches, Scoreboard scoreboard, Closures closures, JdbcTemplate jdbc, InstantSource clock) {
        this.matches = matches;
        this.scoreboard = scoreboard;
        this.closures = closures;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One verdict for each, in their order: a report that contradicts another before it is refused, and holds up nobody. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Verdict> enter(List<Report> reports) {
        Map<String, Match> open = open(reports);
        List<Verdict> verdicts = new ArrayList<>(reports.size());
        List<Report> news = new ArrayList<>(reports.size());
        Map<String, Match> completed = new LinkedHashMap<>();
        for (Report report : reports) {
            Match match = Optional.ofNullable(open.get(report.code().value())).orElseThrow();
            Verdict verdict = judge(report, match);
            verdicts.add(verdict);
            if (verdict.equals(Verdict.RECORDED)) {
                news.add(report);
                match.add(report);
                if (match.hasAllResults()) {
                    completed.put(match.code(), match);
                }
            }
        }
        count(news, completed.values());
        return verdicts;
    }

    private static Verdict judge(Report report, Match match) {
        try {
            match.mustBeThatOf(report);
        } catch (Problem conflict) {
            return new Verdict.Refused(conflict);
        }
        Optional<Result> known = match.findResultOf(report.publicId());
        if (known.isPresent() && known.get().outcome() != report.outcome()) {
            return new Verdict.Refused(match.conflict("its outcome for " + report.publicId() + " is "
                    + known.get().outcome() + ", not " + report.outcome()));
        }
        return known.isPresent() ? Verdict.KNOWN_ALREADY : Verdict.RECORDED;
    }

    private void count(List<Report> news, Collection<Match> completed) {
        if (news.isEmpty()) {
            return;
        }
        SortedMap<GameName, Set<PublicId>> concerned = new TreeMap<>(Comparator.comparing(GameName::value));
        for (Report report : news) {
            concerned.computeIfAbsent(report.game(), game -> new HashSet<>()).add(report.publicId());
        }
        for (Match match : completed) {
            concerned.computeIfAbsent(match.game(), game -> new HashSet<>()).addAll(match.players());
        }
        Map<GameName, Map<PublicId, Standing>> standings = new HashMap<>();
        concerned.forEach((game, players) -> standings.put(game, scoreboard.locked(players, game)));
        for (Report report : news) {
            standing(standings, report.game(), report.publicId()).count(report.outcome());
        }
        Instant now = clock.instant();
        for (Match match : completed) {
            rate(match, standings);
            // Games are rated in this order, and whoever reads it wants no two at once.
            match.complete(now);
            now = now.plus(TICK);
        }
        closures.request(completed.stream().map(match -> new Code(match.code())).toList());
    }

    private static void rate(Match match, Map<GameName, Map<PublicId, Standing>> standings) {
        List<Result> results = match.results();
        List<Seat> seats = results.stream()
                .map(result -> new Seat(
                        standing(standings, match.game(), result.publicId()).rating(), result.outcome()))
                .toList();
        List<Rating> after = Table.ratingsAfter(seats);
        for (int i = 0; i < seats.size(); i++) {
            Result result = results.get(i);
            standing(standings, match.game(), result.publicId()).rate(after.get(i));
            result.rated(seats.get(i).before(), after.get(i));
        }
    }

    private static Standing standing(Map<GameName, Map<PublicId, Standing>> standings, GameName game, PublicId player) {
        return Optional.ofNullable(standings.get(game))
                .map(players -> players.get(player))
                .orElseThrow();
    }

    /** The matches of these reports, by code, locked and with their results; those that nobody has reported of are made. */
    private Map<String, Match> open(List<Report> reports) {
        SortedMap<String, Report> missing = new TreeMap<>();
        reports.forEach(report -> missing.putIfAbsent(report.code().value(), report));
        Set<String> codes = Set.copyOf(missing.keySet());
        matches.listCodes(codes).forEach(missing::remove);
        insert(List.copyOf(missing.values()));
        Map<String, Match> open = new HashMap<>();
        matches.listLocked(codes).forEach(match -> open.put(match.code(), match));
        matches.listWithResults(codes);
        return open;
    }

    /** The primary key decides who opens a match when several want to; the others wait for that one, and do nothing. */
    private void insert(List<Report> first) {
        if (!first.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into matches (code, game, players) values (?, ?, ?) on conflict do nothing",
                    first,
                    first.size(),
                    Books::fill);
        }
    }

    private static void fill(PreparedStatement row, Report report) throws SQLException {
        Object[] players = report.players().stream().map(PublicId::value).toArray();
        row.setString(1, report.code().value());
        row.setString(2, report.game().value());
        row.setArray(3, row.getConnection().createArrayOf("varchar", players));
    }
}
