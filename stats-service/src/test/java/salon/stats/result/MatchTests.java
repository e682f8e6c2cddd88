package salon.stats.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static salon.stats.rating.Outcome.DEFEAT;
import static salon.stats.rating.Outcome.VICTORY;

import org.junit.jupiter.api.Test;
import salon.stats.name.PublicId;
import salon.stats.problem.Problem;

class MatchTests {

    private final Match match = KnownMatch.of("K7Q2MX", "nim", "alice", "bob");

    @Test
    void isCompleteWithTheLastPlayersResult() {
        match.add(KnownMatch.report("K7Q2MX", "nim", "bob", DEFEAT, "alice", "bob"));
        assertThat(match.hasAllResults()).isFalse();

        match.add(KnownMatch.report("K7Q2MX", "nim", "alice", VICTORY, "alice", "bob"));
        assertThat(match.hasAllResults()).isTrue();
        assertThat(match.results())
                .extracting(Result::publicId)
                .containsExactly(PublicId.of("alice"), PublicId.of("bob"));
    }

    @Test
    void isTheSameMatchWhateverTheOrderOfThePlayers() {
        assertThatCode(() -> match.mustBeThatOf(KnownMatch.report("K7Q2MX", "nim", "alice", VICTORY, "bob", "alice")))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherGameAndSaysWhich() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> match.mustBeThatOf(
                        KnownMatch.report("K7Q2MX", "tic-tac-toe", "alice", VICTORY, "alice", "bob")))
                .satisfies(problem -> assertThat(problem.getBody().getDetail())
                        .isEqualTo("Game K7Q2MX is already recorded, and it is a game of nim, not of tic-tac-toe."));
    }

    @Test
    void refusesOtherPlayersAndSaysWhich() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() ->
                        match.mustBeThatOf(KnownMatch.report("K7Q2MX", "nim", "alice", VICTORY, "alice", "carol")))
                .satisfies(problem -> assertThat(problem.getBody().getDetail())
                        .isEqualTo(
                                "Game K7Q2MX is already recorded, and its players are alice, bob, not alice, carol."));
    }
}
