package salon.manager.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import salon.manager.MovableTime;
import salon.manager.StubGameServer;
import salon.manager.WholeService;

/** When a game that nobody joins expires, and when it does not. The batch is three games here. */
@WholeService
@ExtendWith(OutputCaptureExtension.class)
class ExpiryTests {

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
    void comesToAGameThatNobodyJoined() {
        String code = create();
        time.pass(Duration.ofMinutes(30));
        expiry.check();
        assertThat(status(code)).isEqualTo("OPEN");
        assertThat(server.asked()).doesNotContain("/rooms/" + code);
        time.pass(Duration.ofMinutes(1));
        expiry.check();
        assertThat(status(code)).isEqualTo("EXPIRED");
    }

    @Test
    void comesToARoomThatExpired() {
        String code = create();
        server.room(code, "expired");
        time.pass(Duration.ofMinutes(31));
        expiry.check();
        assertThat(status(code)).isEqualTo("EXPIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"waiting", "playing", "over", "something-new"})
    void waitsForARoomThatIsNot(String roomStatus) {
        String code = create();
        server.room(code, roomStatus);
        time.pass(Duration.ofMinutes(31));
        expiry.check();
        expiry.check();
        assertThat(status(code)).isEqualTo("OPEN");
        assertThat(server.asked()).containsOnlyOnce("/rooms/" + code);
        server.room(code, "expired");
        time.pass(Duration.ofMinutes(5));
        expiry.check();
        assertThat(status(code)).isEqualTo("EXPIRED");
    }

    @Test
    void leavesAClosedGameAlone() {
        String code = create();
        client.close(code);
        time.pass(Duration.ofMinutes(31));
        expiry.check();
        assertThat(status(code)).isEqualTo("CLOSED");
        assertThat(server.asked()).doesNotContain("/rooms/" + code);
    }

    @Test
    void neverComesUnaskedAndSaysOnceThatItCannotAsk(CapturedOutput output) {
        List<String> codes = List.of(create(), create(), create());
        server.goAway();
        time.pass(Duration.ofMinutes(31));
        for (int i = 0; i < 5; i++) {
            expiry.check();
        }
        assertThat(codes).allSatisfy(code -> assertThat(status(code)).isEqualTo("OPEN"));
        assertThat(output).containsOnlyOnce("The game-server is away");
        server.comeBack();
        time.pass(Duration.ofMinutes(5));
        expiry.check();
        assertThat(codes).allSatisfy(code -> assertThat(status(code)).isEqualTo("EXPIRED"));
        assertThat(output).containsOnlyOnce("The game-server is back");
    }

    @Test
    void isNotHeldUpByGamesThatFail() {
        List<String> failing = List.of(create(), create(), create());
        failing.forEach(code -> server.answer("/rooms/" + code, 500, "{}"));
        time.pass(Duration.ofSeconds(1));
        String deserted = create();
        time.pass(Duration.ofMinutes(31));
        expiry.check();
        assertThat(status(deserted)).as("behind the first batch").isEqualTo("OPEN");
        expiry.check();
        assertThat(status(deserted)).isEqualTo("EXPIRED");
        assertThat(failing).allSatisfy(code -> assertThat(status(code)).isEqualTo("OPEN"));
    }

    @Test
    void asksAboutABatchAtATime() {
        for (int i = 0; i < 4; i++) {
            create();
        }
        time.pass(Duration.ofMinutes(31));
        expiry.check();
        Map<String, Object> count = database.queryForMap("select count(*) as n from games where status = 'EXPIRED'");
        assertThat(count).containsEntry("n", 3L);
    }

    private String create() {
        return client.create("{\"game\":\"nim\"}").code();
    }

    private String status(String code) {
        return client.get("/games/" + code).json().path("status").stringValue();
    }
}
