package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What this service tells over HTTP, and to whom. */
class AccessTests extends WholeServer {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/metrics",
                "/actuator/prometheus",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/nothing"
            })
    void actuatorIsForServicesOnly(String path) {
        HttpResponse<String> refused = get(path);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(problem(refused).get("code").stringValue()).isEqualTo("SERVICES_ONLY");
    }

    @Test
    void wrongPasswordIsRefusedEverywhere() {
        assertThat(get("/actuator/metrics", "Authorization", basic("a-wrong-password"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("/game-types", "Authorization", basic("a-wrong-password"))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void healthIsForEveryone(String path) {
        HttpResponse<String> health = get(path);
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void gamesAreForEveryone() {
        JsonNode games = JSON.readTree(get("/game-types").body()).get("games");
        assertThat(games)
                .extracting(game -> game.get("game").stringValue())
                .contains("tic-tac-toe", "connect-four", "nim", "rock-paper-scissors");
    }

    @Test
    void roomIsSeenAsAWatcherSeesIt() {
        Match match = ticTacToe();
        match.playCells(4);
        HttpResponse<String> seen = get("/rooms/" + match.code());
        assertThat(seen.statusCode()).isEqualTo(200);
        JsonNode room = JSON.readTree(seen.body());
        JsonNode lobby = guest(match.code()).watch().hearLobby();
        assertThat(room.get("state")).isEqualTo(lobby.get("state"));
        assertThat(room.get("players")).isEqualTo(lobby.get("players"));
        assertThat(room.get("seq")).isEqualTo(lobby.get("seq"));
        assertThat(get("/rooms/" + match.code().toLowerCase(Locale.ROOT)).body())
                .isEqualTo(seen.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rooms/ZZZZZZ", "/rooms/nonsense", "/rooms/K7Q2M0"})
    void roomThatNobodyCameToIsUnknown(String path) {
        HttpResponse<String> refused = get(path);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(problem(refused).get("code").stringValue()).isEqualTo("UNKNOWN_ROOM");
    }

    @Test
    void roomThatIsOnlyWatchedIsUnknown() {
        String code = manager.create("tic-tac-toe", 2, "{}");
        watcher(code);
        assertThat(get("/rooms/" + code).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/rooms/", "/games", "/games/K7Q2MX/more", "/index.html"})
    void unknownPathIsAProblemWithACode(String path) {
        HttpResponse<String> refused = get(path);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(problem(refused).get("code").stringValue()).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/game-types", "/rooms/ZZZZZZ"})
    void pagesOfAnyOriginMayReadWhatEveryoneMaySee(String path) {
        HttpResponse<String> read = get(path, "Origin", "https://elsewhere.example");
        assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(read.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("Date", "ETag", "Retry-After");
        assertThat(read.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/metrics"})
    void pagesOfOtherOriginsMayNotReadTheActuator(String path) {
        assertThat(get(path, "Origin", "https://elsewhere.example").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void pagesOfOtherOriginsMayNotWrite(String method) {
        for (HttpRequest.Builder asked : List.of(
                request("/game-types").method(method, HttpRequest.BodyPublishers.noBody()),
                request("/game-types")
                        .header("Access-Control-Request-Method", method)
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody()))) {
            assertThat(send(asked.header("Origin", "https://elsewhere.example"))
                            .headers()
                            .firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void socketIsDescribedForClients() {
        HttpResponse<String> described = get("/asyncapi.yaml");
        assertThat(described.statusCode()).isEqualTo(200);
        assertThat(described.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(described.body()).contains("asyncapi: 3.0.0");
    }

    @Test
    void restIsDescribedForClients() {
        JsonNode api = JSON.readTree(get("/v3/api-docs").body());
        assertThat(api.at("/info/title").stringValue()).isEqualTo("Salon game-server");
        assertThat(api.at("/info/description").stringValue()).contains("/asyncapi.yaml");
        assertThat(api.at("/paths").propertyNames())
                .containsExactlyInAnyOrder("/game-types", "/rooms", "/rooms/{code}", "/rooms/{code}/updates");
        assertThat(api.at("/paths/~1game-types/get/responses/200").toString()).contains("tic-tac-toe");
        assertThat(api.at("/paths/~1rooms~1{code}/get/responses/200").toString())
                .contains("K7Q2MX");
        assertThat(api.at("/paths/~1rooms~1{code}/get/responses/404").toString())
                .contains("UNKNOWN_ROOM");
        assertThat(api.at("/paths/~1rooms/get/responses/200").toString()).contains("watchers");
        assertThat(api.at("/paths/~1rooms~1{code}~1updates/get/responses/200").toString())
                .contains("seatTaken");
    }

    private static JsonNode problem(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.get("status").intValue()).isEqualTo(response.statusCode());
        assertThat(problem.get("type").stringValue()).startsWith("urn:salon:problem:");
        assertThat(problem.get("detail").stringValue()).isNotBlank();
        return problem;
    }

    private static String basic(String password) {
        return "Basic " + Base64.getEncoder().encodeToString(("salon:" + password).getBytes(StandardCharsets.UTF_8));
    }
}
