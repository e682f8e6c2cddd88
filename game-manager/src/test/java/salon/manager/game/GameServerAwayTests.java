package salon.manager.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import salon.manager.MovableTime;
import salon.manager.StubGameServer;
import salon.manager.WholeService;
import salon.manager.server.Samples;
import tools.jackson.databind.json.JsonMapper;

/** The hazard that the game-server goes away and comes back, over real Feign. */
@WholeService
class GameServerAwayTests {

    private static final String NIM = "{\"game\":\"nim\"}";

    @Autowired
    private StubGameServer server;

    @Autowired
    private MovableTime time;

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void knowsNothingYet() {
        server.reset();
        time.pass(Duration.ofMinutes(1));
        client = new Client(port);
    }

    @Test
    void passesOnTheGamesAndAsksOnce() {
        for (int i = 0; i < 3; i++) {
            Client.Answer answer = client.get("/game-types");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json()).isEqualTo(JsonMapper.shared().readTree(Samples.GAME_TYPES));
        }
        assertThat(client.create(NIM).status()).isEqualTo(201);
        assertThat(server.asked()).containsExactly("/game-types");
    }

    @Test
    void saysSoAndRecoversAsSoonAsItIsBack() {
        server.goAway();
        for (Client.Answer answer : List.of(client.get("/game-types"), client.create(NIM))) {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(answer.code()).isEqualTo("GAME_SERVER_AWAY");
            assertThat(answer.json().path("detail").stringValue()).contains("Try again");
        }
        server.comeBack();
        assertThat(client.get("/game-types").status()).isEqualTo(200);
        assertThat(client.create(NIM).status()).isEqualTo(201);
    }

    @Test
    void createsGamesFromWhatIsKnownWhileItIsAway() {
        client.get("/game-types");
        server.goAway();
        time.pass(Duration.ofSeconds(29));
        assertThat(client.create(NIM).status()).isEqualTo(201);
        assertThat(client.create("{\"game\":\"chess\"}").code()).isEqualTo("UNKNOWN_GAME_TYPE");
        time.pass(Duration.ofSeconds(2));
        assertThat(client.create(NIM).code()).isEqualTo("GAME_SERVER_AWAY");
    }

    @Test
    void takesNonsenseForAway() {
        server.answer("/game-types", 200, "<html>some other server</html>");
        assertThat(client.get("/game-types").code()).isEqualTo("GAME_SERVER_AWAY");
        server.answer("/game-types", 200, "{\"games\":null}");
        assertThat(client.get("/game-types").code()).isEqualTo("GAME_SERVER_AWAY");
        server.answer("/game-types", 500, "{}");
        assertThat(client.get("/game-types").code()).isEqualTo("GAME_SERVER_AWAY");
    }

    @Test
    void offersANewGameAtOnce() {
        client.get("/game-types");
        server.answer("/game-types", 200, Samples.FUTURE_GAME_TYPES);
        time.pass(Duration.ofSeconds(1));
        Client.Answer created = client.create("{\"game\":\"go\",\"options\":{\"size\":13}}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().at("/parameters/options"))
                .isEqualTo(JsonMapper.shared().readTree("{\"komi\":6.5,\"size\":13}"));
        assertThat(client.create("{\"game\":\"go\",\"options\":{\"komi\":0.5}}").code())
                .isEqualTo("BAD_OPTION");
    }

    @Test
    void isAskedOnceByManyAtATime() throws Exception {
        List<Future<Client.Answer>> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 30; i++) {
                answers.add(people.submit(() -> client.get("/game-types")));
            }
        }
        for (Future<Client.Answer> answer : answers) {
            assertThat(answer.get().status()).isEqualTo(200);
        }
        assertThat(server.asked()).containsExactly("/game-types");
    }
}
