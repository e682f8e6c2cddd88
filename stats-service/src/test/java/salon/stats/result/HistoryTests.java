package salon.stats.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static salon.stats.rating.Outcome.DEFEAT;
import static salon.stats.rating.Outcome.DRAW;
import static salon.stats.rating.Outcome.VICTORY;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import salon.stats.name.Code;
import salon.stats.name.GameName;
import salon.stats.name.PublicId;
import salon.stats.problem.Problem;
import salon.stats.rating.Outcome;

@DataJpaTest
class HistoryTests {

    private static final PublicId ALICE = PublicId.of("alice");
    private static final GameName NIM = GameName.of("nim");

    @Autowired
    private Matches matches;

    @Autowired
    private Results results;

    @Autowired
    private JdbcTemplate database;

    private History history;

    @BeforeEach
    void look() {
        history = new History(results);
    }

    @Test
    void countsTheLatestVictoriesInARow() {
        ended("AAAAAA", "nim", 1, VICTORY);
        ended("BBBBBB", "nim", 2, DEFEAT);
        ended("CCCCCC", "nim", 3, VICTORY);
        ended("DDDDDD", "nim", 4, VICTORY);

        assertThat(history.streak(ALICE, NIM)).isEqualTo(2);
    }

    @Test
    void countsDefeatsInARowAsNegative() {
        ended("AAAAAA", "nim", 1, DEFEAT);
        ended("BBBBBB", "nim", 2, DEFEAT);
        ended("CCCCCC", "nim", 3, DEFEAT);

        assertThat(history.streak(ALICE, NIM)).isEqualTo(-3);
    }

    @Test
    void endsEveryStreakWithADraw() {
        ended("AAAAAA", "nim", 1, VICTORY);
        ended("BBBBBB", "nim", 2, DRAW);

        assertThat(history.streak(ALICE, NIM)).isZero();

        ended("CCCCCC", "nim", 3, VICTORY);
        assertThat(history.streak(ALICE, NIM)).isOne();
    }

    @Test
    void ordersAStreakByWhenGamesEndedNotByWhenResultsArrived() {
        ended("DDDDDD", "nim", 4, VICTORY);
        ended("CCCCCC", "nim", 3, VICTORY);
        assertThat(history.streak(ALICE, NIM)).isEqualTo(2);

        ended("AAAAAA", "nim", 1, DEFEAT);
        assertThat(history.streak(ALICE, NIM)).isEqualTo(2);

        ended("EEEEEE", "nim", 6, DEFEAT);
        ended("BBBBBB", "nim", 5, DEFEAT);
        assertThat(history.streak(ALICE, NIM)).isEqualTo(-2);
    }

    @Test
    void ordersGamesThatEndedTogetherByTheirCodes() {
        ended("BBBBBB", "nim", 1, DEFEAT);
        ended("CCCCCC", "nim", 1, DEFEAT);
        ended("AAAAAA", "nim", 1, VICTORY);

        assertThat(history.streak(ALICE, NIM)).isEqualTo(-2);
    }

    @Test
    void keepsTheStreaksOfGamesApartAndOneOverAll() {
        ended("AAAAAA", "nim", 1, VICTORY);
        ended("BBBBBB", "tic-tac-toe", 2, DEFEAT);
        ended("CCCCCC", "nim", 3, VICTORY);

        assertThat(history.streak(ALICE, NIM)).isEqualTo(2);
        assertThat(history.streak(ALICE, GameName.of("tic-tac-toe"))).isEqualTo(-1);
        assertThat(history.streak(ALICE, null)).isEqualTo(1);
    }

    @Test
    void hasNoStreakWithoutResults() {
        assertThat(history.streak(ALICE, null)).isZero();
    }

    @Test
    void listsNewestFirstPageByPage() {
        ended("BBBBBB", "nim", 2, VICTORY);
        ended("CCCCCC", "tic-tac-toe", 3, VICTORY);
        ended("AAAAAA", "nim", 1, VICTORY);

        Page<Result> first = history.list(ALICE, null, PageRequest.of(0, 2));

        assertThat(first).extracting(result -> result.match().code()).containsExactly("CCCCCC", "BBBBBB");
        assertThat(first.getTotalElements()).isEqualTo(3);
        assertThat(history.list(ALICE, null, PageRequest.of(1, 2)))
                .extracting(result -> result.match().code())
                .containsExactly("AAAAAA");
        assertThat(history.list(ALICE, NIM, PageRequest.of(0, 20)))
                .extracting(result -> result.match().code())
                .containsExactly("BBBBBB", "AAAAAA");
    }

    @Test
    void tellsWhoNeverPlayedFromWhoNeverPlayedThat() {
        ended("AAAAAA", "nim", 1, VICTORY);

        assertThat(history.list(ALICE, GameName.of("chess"), PageRequest.of(0, 20)))
                .isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> history.list(PublicId.of("nobody"), null, PageRequest.of(0, 20)))
                .satisfies(
                        problem -> assertThat(problem.getStatusCode().value()).isEqualTo(404));
    }

    private void ended(String code, String game, int minute, Outcome outcome) {
        Instant endedAt = Instant.parse("2026-03-14T15:00:00Z").plusSeconds(60L * minute);
        List<PublicId> players = List.of(ALICE, PublicId.of("bob"));
        database.update("insert into matches (code, game, players) values (?, ?, array['alice', 'bob'])", code, game);
        matches.findWithResults(code)
                .orElseThrow()
                .add(new Report(Code.of(code), ALICE, outcome, GameName.of(game), players, endedAt));
    }
}
