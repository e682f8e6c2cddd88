package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How results leave for the stats-service: each once, whatever happens there. */
class ResultsTests extends WholeServer {

    @Test
    void eachDisconnectReportsOneResult() {
        Match match = ticTacToe();
        match.aliceWins();
        assertThat(stats.reports(match.code())).isEmpty();

        match.alice().disconnect();
        until(() -> stats.reported(match.code()).equals(List.of("alice")));
        match.bob().disconnect();
        until(() -> stats.reported(match.code()).equals(List.of("alice", "bob")));

        StubStats.Report first = stats.reports(match.code()).getFirst();
        assertThat(first.path()).isEqualTo("POST /results/batch");
        JsonNode alice = first.result();
        assertThat(alice.propertyNames())
                .containsExactlyInAnyOrder("code", "publicId", "outcome", "game", "players", "endedAt");
        assertThat(alice.get("outcome").stringValue()).isEqualTo("VICTORY");
        assertThat(alice.get("game").stringValue()).isEqualTo("tic-tac-toe");
        assertThat(alice.get("players").toString()).isEqualTo("[\"alice\",\"bob\"]");
        assertThat(Instant.parse(alice.get("endedAt").stringValue()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        JsonNode bob = stats.reports(match.code()).getLast().result();
        assertThat(bob.get("outcome").stringValue()).isEqualTo("DEFEAT");
        assertThat(bob.get("endedAt")).isEqualTo(alice.get("endedAt"));
    }

    @Test
    void servicesPasswordIsShown() {
        Match match = ticTacToe();
        match.aliceWins();
        match.alice().disconnect();
        until(() -> stats.reports(match.code()).size() == 1);
        String credentials = "salon:" + servicePassword;
        assertThat(stats.reports(match.code()).getFirst().authorization())
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void resultIsRetriedUntilItIsAccepted() {
        Match match = ticTacToe();
        match.aliceWins();
        stats.failFor(match.code());
        match.alice().disconnect();
        until(() -> stats.reports(match.code()).size() >= 3);
        assertThat(stats.reported(match.code())).isEmpty();
        assertThat(stats.reports(match.code()))
                .extracting(StubStats.Report::path)
                .as("first with others, then alone")
                .startsWith("POST /results/batch", "POST /results")
                .containsOnlyOnce("POST /results/batch");
        stats.recoverFor(match.code());
        until(() -> stats.reported(match.code()).equals(List.of("alice")));
        match.bob().disconnect();
        until(() -> stats.reported(match.code()).equals(List.of("alice", "bob")));
    }

    @Test
    void drawIsReportedAsSuch() {
        Match match = ticTacToe();
        match.alice().want("offerDraw");
        match.bob().hearUpdate("drawOffered");
        match.bob().want("acceptDraw").hearUpdate("drawAccepted");
        match.bob().disconnect();
        until(() -> stats.reported(match.code()).equals(List.of("bob")));
        assertThat(stats.reports(match.code())
                        .getFirst()
                        .result()
                        .get("outcome")
                        .stringValue())
                .isEqualTo("DRAW");
    }

    @Test
    void whoForfeitsIsReportedAtOnceAndTheWinnerLater() {
        Match match = ticTacToe();
        match.bob().disconnect();
        until(() -> stats.reported(match.code()).equals(List.of("bob")));
        assertThat(stats.reports(match.code())
                        .getFirst()
                        .result()
                        .get("outcome")
                        .stringValue())
                .isEqualTo("DEFEAT");
        match.alice().disconnect();
        until(() -> stats.reported(match.code()).equals(List.of("bob", "alice")));
    }

    @Test
    void resultsOfThoseWhoLingerAreReportedWithoutThem() {
        Match match = ticTacToe();
        Instant over = Instant.now();
        match.aliceWins();
        match.alice().hearUpdate("reported");
        match.alice().hearUpdate("reported");
        // They have had that long to leave by themselves; how much later than that it is depends on the machine.
        assertThat(Duration.between(over, Instant.now())).isGreaterThan(Duration.ofSeconds(5));
        until(() -> List.copyOf(stats.reported(match.code())).size() == 2);
        match.alice().disconnect().hear("bye");
        match.bob().disconnect();
        match.bob().hearClose();
        assertThat(stats.reported(match.code())).containsExactlyInAnyOrder("alice", "bob");
    }

    @Test
    void resultsOfThoseWhoAreLostAreReportedToo() {
        Match match = ticTacToe();
        match.aliceWins();
        match.alice().close();
        match.bob().close();
        until(() -> stats.reported(match.code()).size() == 2);
        assertThat(stats.reported(match.code())).containsExactlyInAnyOrder("alice", "bob");
    }

    private static void until(Callable<Boolean> done) {
        await().atMost(Client.PATIENCE).pollInterval(Duration.ofMillis(20)).until(done);
    }
}
