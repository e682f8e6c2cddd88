package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/** What Prometheus sees of a game that is played, and that nobody else sees it. */
class MetricsTests extends WholeServer {

    @Test
    void metricsAreForServicesOnly() {
        HttpResponse<String> refused = get("/actuator/prometheus");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).doesNotContain("salon_");
    }

    @Test
    void countsWhoIsHere() {
        patiently().untilAsserted(() -> assertThat(metric("salon_connections")).isZero());
        patiently()
                .untilAsserted(() -> assertThat(metric("salon_players") + metric("salon_watchers"))
                        .isZero());
        Match match = ticTacToe();
        watcher(match.code());
        assertThat(metric("salon_rooms")).isPositive();
        assertThat(metric("salon_players")).isEqualTo(2);
        assertThat(metric("salon_watchers")).isEqualTo(1);
        assertThat(metric("salon_connections")).isEqualTo(3);
        match.bob().close();
        patiently().untilAsserted(() -> assertThat(metric("salon_players")).isEqualTo(1));
    }

    @Test
    void countsWhatIsStoredAndHowLongItTook() {
        double played = metric("salon_journal_entries_total{event=\"played\"}");
        double commits = metric("salon_journal_commit_seconds_count");
        double appends = metric("salon_journal_append_seconds_count");
        Match match = ticTacToe();
        match.playCells(4, 0);
        assertThat(metric("salon_journal_entries_total{event=\"played\"}")).isEqualTo(played + 2);
        // Two who come, which opens the room and begins the game, and two moves.
        assertThat(metric("salon_journal_commit_seconds_count")).isGreaterThanOrEqualTo(commits + 4);
        assertThat(metric("salon_journal_append_seconds_count")).isGreaterThanOrEqualTo(appends + 4);
        assertThat(metric("salon_journal_commit_seconds_bucket{le=\"5.0\"}")).isGreaterThanOrEqualTo(4);
        assertThat(metric("salon_journal_batch_appends_bucket{le=\"512.0\"}")).isGreaterThanOrEqualTo(4);
    }

    @Test
    void countsRefusalsAndCutOffsByReason() {
        double refused = metric("salon_refusals_total{reason=\"not-your-turn\"}");
        double over = metric("salon_cutoffs_total{reason=\"taken-over\"}");
        Match match = ticTacToe();
        match.bob().play("{\"cell\":0}").hear();
        assertThat(metric("salon_refusals_total{reason=\"not-your-turn\"}")).isEqualTo(refused + 1);
        seat(match.code(), "bob");
        patiently()
                .untilAsserted(() -> assertThat(metric("salon_cutoffs_total{reason=\"taken-over\"}"))
                        .isEqualTo(over + 1));
    }

    @Test
    void showsWhatWaitsInTheOutboxAndForHowLong() {
        Match match = ticTacToe();
        match.aliceWins();
        stats.failFor(match.code());
        match.alice().disconnect();
        patiently().untilAsserted(() -> {
            assertThat(metric("salon_outbox_waiting_deliveries")).isPositive();
            assertThat(metric("salon_outbox_age_seconds")).isPositive();
        });
        stats.recoverFor(match.code());
        // Both at once: what another test left behind may still be on its way.
        patiently().untilAsserted(() -> {
            assertThat(metric("salon_outbox_waiting_deliveries")).isZero();
            assertThat(metric("salon_outbox_age_seconds")).isZero();
        });
    }

    @Test
    void noMetricIsNamedAfterAGameOrAPlayer() {
        Match match = ticTacToe();
        match.playCells(4);
        assertThat(scrape())
                .doesNotContain(match.code())
                .doesNotContain("alice")
                .doesNotContain("bob");
    }

    @Test
    void everyMetricOfOursSaysWhatItIs() {
        List<String> helpless = scrape().lines()
                .filter(line -> line.startsWith("# HELP salon_"))
                // An observation, of which Micrometer knows no more than the name.
                .filter(line -> !line.contains("salon_outbox_delivery"))
                .filter(line -> line.split(" ", 4)[3].isBlank())
                .toList();
        assertThat(helpless).isEmpty();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Client.PATIENCE);
    }

    private String scrape() {
        String credentials =
                Base64.getEncoder().encodeToString(("salon:" + servicePassword).getBytes(StandardCharsets.UTF_8));
        return get("/actuator/prometheus", "Authorization", "Basic " + credentials)
                .body();
    }

    private double metric(String name) {
        Matcher line = Pattern.compile("^" + Pattern.quote(name) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(scrape());
        assertThat(line.find()).as(name).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
