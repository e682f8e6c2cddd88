package salon.manager.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import salon.manager.MovableTime;
import salon.manager.StubGameServer;
import salon.manager.WholeService;

/** What Prometheus sees of games that are created, closed and expired. */
@WholeService
class MetricsTests {

    @Autowired
    private Expiry expiry;

    @Autowired
    private StubGameServer server;

    @Autowired
    private MovableTime time;

    @Autowired
    private JdbcTemplate database;

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void startsWithNoGames() {
        database.update("delete from games");
        server.reset();
        client = new Client(port);
        expiry.check();
    }

    @Test
    void countsWhatBecomesOfGames() {
        double opened = metric("salon_games_opened_total");
        double closed = metric("salon_games_closed_total");
        double expired = metric("salon_games_expired_total");
        String played = client.create("{\"game\":\"nim\"}").code();
        client.create("{\"game\":\"nim\"}");
        await().untilAsserted(() -> assertThat(metric("salon_games_open")).isEqualTo(2));
        client.close(played);
        client.close(played);
        time.pass(Duration.ofMinutes(31));
        expiry.check();
        assertThat(metric("salon_games_opened_total")).isEqualTo(opened + 2);
        assertThat(metric("salon_games_closed_total"))
                .as("a game closed twice is closed once")
                .isEqualTo(closed + 1);
        assertThat(metric("salon_games_expired_total")).isEqualTo(expired + 1);
        await().untilAsserted(() -> assertThat(metric("salon_games_open")).isZero());
    }

    @Test
    void doesNotMeasureWhatNobodyLooksAt() {
        client.get("/games");
        assertThat(client.getAsService("/actuator/prometheus").body())
                .contains("http_server_requests")
                .doesNotContain("spring_security", "spring_data_repository");
    }

    private double metric(String name) {
        String scrape = client.getAsService("/actuator/prometheus").body();
        Matcher line = Pattern.compile("^" + Pattern.quote(name) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(scrape);
        assertThat(line.find()).as(name).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
