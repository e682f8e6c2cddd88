package salon.manager.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import salon.manager.StubGameServer;
import salon.manager.WholeService;
import tools.jackson.databind.JsonNode;

/** What is open to whom on the real server, and that every refusal is a problem, also one from before the controllers. */
@WholeService
@ExtendWith(OutputCaptureExtension.class)
class FrontDoorTests {

    @Autowired
    private StubGameServer server;

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void reset() {
        server.reset();
        client = new Client(port);
    }

    @Test
    void answersTheSameBodyLaterAsAtFirst() {
        Client.Answer created = client.create("{\"game\":\"nim\",\"options\":{\"heaps\":[1,2]}}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(client.get("/games/" + created.code()).json()).isEqualTo(created.json());
    }

    @Test
    void showsItsHealthToAnyoneAndTheRestToServices() {
        assertThat(client.get("/actuator/health").json().path("status").stringValue())
                .isEqualTo("UP");
        assertThat(client.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(client.get("/actuator/metrics").code()).isEqualTo("SERVICES_ONLY");
        assertThat(client.get("/actuator/prometheus").code()).isEqualTo("SERVICES_ONLY");
        assertThat(client.get("/actuator").code()).isEqualTo("SERVICES_ONLY");
        assertThat(client.getAsService("/actuator").status()).isEqualTo(200);
    }

    @Test
    void describesItselfToAnyone() {
        assertThat(client.get("/swagger-ui.html").status()).isIn(200, 302);
        JsonNode api = client.get("/v3/api-docs").json();
        assertThat(api.at("/info/title").stringValue()).isEqualTo("Salon game-manager");
        assertThat(api.at("/paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/games",
                        "/games/by-code",
                        "/games/{code}",
                        "/games/{code}/closure",
                        "/closures",
                        "/game-types");
        assertThat(api.at("/paths/~1games~1{code}~1closure/post/security/0").has("service"))
                .isTrue();
        assertThat(api.at("/paths/~1closures/post/security/0").has("service")).isTrue();
        for (String status : List.of("201", "400", "413", "422", "503")) {
            assertThat(api.at("/paths/~1games/post/responses").has(status))
                    .as(status)
                    .isTrue();
        }
        assertThat(api.at("/components/responses").toString()).contains("GAME_SERVER_AWAY", "application/problem+json");
        assertThat(api.at("/paths/~1games/post/requestBody").toString()).contains("tic-tac-toe");
        assertThat(api.at("/components/schemas").propertyNames()).doesNotContain("JsonNode");
        assertThat(api.at("/components/schemas/Parameters/properties/options/additionalProperties/type")
                        .toString())
                .contains("array", "number", "string");
        assertThat(api.at("/components/schemas/NewGame/properties/publicId/type")
                        .stringValue())
                .isEqualTo("string");
        assertThat(api.at("/components/schemas/NewGame/properties/parameters").toString())
                .contains("#/components/schemas/Parameters");
    }

    @Test
    void refusesWithAProblemWhatTheFirewallRejects() {
        Client.Answer answer = client.get("/games;x=y/K7Q2MX");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void tellsAPosterToo() {
        Client.Answer answer = client.send(client.request("/games;x=y").POST(BodyPublishers.ofString("{}")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void refusesABodyWithoutALengthThatIsTooLong() {
        Client.Answer answer = client.send(client.request("/games")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream("[0,".repeat(20_000).getBytes(StandardCharsets.UTF_8)))));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void refusesABodyThatIsTooDeep() {
        assertThat(client.create("[".repeat(5_000) + "]".repeat(5_000)).status())
                .isEqualTo(400);
    }

    @Test
    void neverLogsThePassword(CapturedOutput output) {
        client.close("AAAAAA");
        client.closeWithPassword("AAAAAA", "a-wrong-password-of-length");
        client.getAsService("/actuator");
        assertThat(output).doesNotContain(WholeService.PASSWORD, "a-wrong-password-of-length");
    }
}
