package salon.manager.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;
import salon.manager.StubGameServer;
import salon.manager.WholeService;
import tools.jackson.databind.JsonNode;

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

    @Test
    void ofManyIsForServicesOnlyToo() {
        Client.Answer answer = client.closeAllWithoutPassword(List.of(code));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("SERVICES_ONLY");
        assertThat(status(code)).isEqualTo("OPEN");
    }

    @Test
    void ofManySaysWhichAreClosedAndWhichAreUnknown() {
        String expired = client.create("{\"game\":\"nim\"}").code();
        transaction.executeWithoutResult(
                status -> games.findById(expired).orElseThrow().expire());
        String closed = client.create("{\"game\":\"nim\"}").code();
        client.close(closed);
        Client.Answer before = client.get("/games/" + closed);
        String other = client.create("{\"game\":\"nim\"}").code();

        Client.Answer answer =
                client.closeAll(List.of(code.toLowerCase(Locale.ROOT), expired, closed, closed, "AAAAAA", "nothing"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(texts(answer, "closed")).containsExactly(code, expired, closed);
        assertThat(texts(answer, "unknown")).containsExactly("AAAAAA", "nothing");
        assertThat(client.get("/games/" + code).json().has("closedAt")).isTrue();
        assertThat(List.of(status(code), status(expired))).containsOnly("CLOSED");
        assertThat(client.get("/games/" + closed)).as("closed before").isEqualTo(before);
        assertThat(status(other)).isEqualTo("OPEN");
        Client.Answer first = client.get("/games/" + code);
        assertThat(texts(client.closeAll(List.of(code)), "closed")).containsExactly(code);
        assertThat(client.get("/games/" + code)).isEqualTo(first);
    }

    @Test
    void ofManyIsNoticedByWhoeverChangesAGameMeanwhile() {
        Game known = games.findById(code).orElseThrow();
        client.closeAll(List.of(code));
        known.expire();
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> games.saveAndFlush(known));
        assertThat(status(code)).isEqualTo("CLOSED");
    }

    @Test
    void ofManySucceedsForAllWhoAskAtOnceInWhateverOrder() throws Exception {
        List<String> contested = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            contested.add(client.create("{\"game\":\"nim\"}").code());
        }
        List<Future<Client.Answer>> answers = new ArrayList<>();
        try (ExecutorService services = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                List<String> shuffled = new ArrayList<>(contested);
                Collections.shuffle(shuffled);
                answers.add(services.submit(() -> client.closeAll(shuffled)));
                answers.add(services.submit(() -> client.close(shuffled.getFirst())));
            }
        }
        for (Future<Client.Answer> answer : answers) {
            assertThat(answer.get().status()).isIn(200, 204);
        }
        assertThat(contested).allSatisfy(each -> assertThat(status(each)).isEqualTo("CLOSED"));
    }

    private String status(String of) {
        return client.get("/games/" + of).json().path("status").stringValue();
    }

    private static List<String> texts(Client.Answer answer, String field) {
        return answer.json()
                .path(field)
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }
}
