package salon.manager.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import salon.manager.StubGameServer;
import salon.manager.WholeService;

/** Closing for real: who may, twice, and many at once. */
@WholeService
class ClosureTests {

    @Autowired
    private StubGameServer server;

    @Autowired
    private Games games;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private Client client;
    private String code;

    @BeforeEach
    void opensAGame() {
        server.reset();
        client = new Client(port);
        code = client.create("{\"game\":\"nim\"}").code();
    }

    @Test
    void isForServicesOnly() {
        for (Client.Answer answer : List.of(
                client.closeWithoutPassword(code),
                client.closeWithPassword(code, "a-wrong-password-of-length"),
                client.closeWithPassword("AAAAAA", "a-wrong-password-of-length"))) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(answer.code()).isEqualTo("SERVICES_ONLY");
            assertThat(answer.body()).doesNotContain(WholeService.PASSWORD);
        }
        assertThat(client.get("/games/" + code).json().path("status").stringValue())
                .isEqualTo("OPEN");
    }

    @Test
    void isTheSameTheSecondTime() {
        assertThat(client.close(code).status()).isEqualTo(204);
        Client.Answer closed = client.get("/games/" + code);
        assertThat(closed.json().path("status").stringValue()).isEqualTo("CLOSED");
        assertThat(closed.json().has("closedAt")).isTrue();
        assertThat(client.close(code.toLowerCase(Locale.ROOT)).status()).isEqualTo(204);
        assertThat(client.get("/games/" + code)).isEqualTo(closed);
    }

    @Test
    void ofAnUnknownGameIsRefused() {
        assertThat(client.close("AAAAAA").code()).isEqualTo("UNKNOWN_GAME");
    }

    @Test
    void countsThoughTheGameHadExpired() {
        transaction.executeWithoutResult(
                status -> games.findById(code).orElseThrow().expire());
        assertThat(client.get("/games/" + code).json().path("status").stringValue())
                .isEqualTo("EXPIRED");
        assertThat(client.close(code).status()).isEqualTo(204);
        assertThat(client.get("/games/" + code).json().path("status").stringValue())
                .isEqualTo("CLOSED");
    }

    @Test
    void succeedsForAllWhoAskAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            String contested = client.create("{\"game\":\"nim\"}").code();
            List<Future<Client.Answer>> answers = new ArrayList<>();
            try (ExecutorService services = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 8; i++) {
                    answers.add(services.submit(() -> client.close(contested)));
                }
            }
            for (Future<Client.Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(204);
            }
        }
    }
}
