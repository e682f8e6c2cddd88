package salon.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Who is let in, and in which form everyone else is turned away, over real HTTP. */
class DoorTests extends RunningService {

    private static final List<String> PLAYERS = List.of("mallory");

    @Autowired
    private UserDetailsService accounts;

    @Test
    void turnsAwayResultsWithoutCredentials() {
        String code = newCode();

        Answer answer = send(result(code, "mallory", "VICTORY", "nim", PLAYERS));

        assertProblem(answer, 401, "SERVICES_ONLY");
        assertThat(get("/games/" + code + "/results").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"salon:wrong-password-000000", "mallory:only-for-the-tests-0123456789", "salon:"})
    void turnsAwayResultsWithWrongCredentials(String credentials) {
        String[] parts = credentials.split(":", 2);

        Answer answer = send(result(newCode(), "mallory", "VICTORY", "nim", PLAYERS)
                .header("Authorization", basic(parts[0], parts[1])));

        assertProblem(answer, 401, "SERVICES_ONLY");
    }

    /** With {@code {noop}} Spring would change to bcrypt at the first login, and cost a tenth of a second for each call. */
    @Test
    void knowsAServiceWithoutSlowHashing() {
        String before = accounts.loadUserByUsername("salon").getPassword();
        post(newCode(), "mallory", "VICTORY", "nim", PLAYERS);
        assertThat(accounts.loadUserByUsername("salon").getPassword())
                .isEqualTo(before)
                .doesNotStartWith("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "*/*"})
    void explainsItselfInTheSameWayWhateverIsAccepted(String accept) {
        assertProblem(
                send(result(newCode(), "mallory", "VICTORY", "nim", PLAYERS).header("Accept", accept)),
                401,
                "SERVICES_ONLY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/v3/api-docs", "/swagger-ui.html"})
    void isOpenForWhatEveryoneMaySee(String path) {
        assertThat(get(path).status()).isIn(200, 302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/metrics", "/actuator/prometheus"})
    void keepsItsInsideForServices(String path) {
        assertProblem(get(path), 401, "SERVICES_ONLY");
    }

    @Test
    void showsItsMetricsToServices() {
        String code = newCode();
        post(code, "mallory", "VICTORY", "nim", PLAYERS);
        post(code, "mallory", "VICTORY", "nim", PLAYERS);
        post(code, "mallory", "DEFEAT", "nim", PLAYERS);

        String metrics = send(request("/actuator/prometheus").header("Authorization", basic("salon", password)))
                .body();

        assertThat(metrics)
                .containsPattern("salon_results_total\\{outcome=\"recorded\"} [1-9]")
                .containsPattern("salon_results_total\\{outcome=\"repeated\"} [1-9]")
                .containsPattern("salon_results_total\\{outcome=\"conflicting\"} [1-9]")
                .doesNotContain(code, "mallory");
    }

    @Test
    void saysNothingOfItsInsideInItsHealth() {
        assertThat(get("/actuator/health").body()).doesNotContain("components");
    }

    @Test
    void keepsTheStatusOfEveryRefusalAndGivesItACode() {
        assertProblem(get("/no/such/page"), 404, "NOT_FOUND");
        assertProblem(get("/players/a;b"), 400, "BAD_REQUEST");
        assertProblem(get("/error"), 404, "NOT_FOUND");
        assertProblem(get("/results"), 405, "METHOD_NOT_ALLOWED");
        assertProblem(get("/players/bob/results?page=x"), 400, "BAD_REQUEST");
        assertProblem(get("/leaderboard"), 400, "BAD_REQUEST");
        assertProblem(
                send(request("/results")
                        .header("Authorization", basic("salon", password))
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("hello"))),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(
                send(request("/results")
                        .header("Authorization", basic("salon", password))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{"))),
                400,
                "BAD_REQUEST");
    }

    @Test
    void answersHeadLikeGet() {
        assertThat(send(request("/leaderboard?game=nim").method("HEAD", BodyPublishers.noBody()))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/leaderboard?game=nim", "/players/nobody-at-all"})
    void letsThePagesOfAnyOriginReadWhatEveryoneMaySee(String path) {
        Answer answer = send(request(path).header("Origin", "https://elsewhere.example"));

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("Date", "ETag", "Retry-After");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    void letsThePagesOfOtherOriginsDoNothingElse() {
        Answer posted = send(
                result(newCode(), "mallory", "VICTORY", "nim", PLAYERS).header("Origin", "https://elsewhere.example"));
        assertProblem(posted, 401, "SERVICES_ONLY");
        Answer asked = send(request("/results")
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
        Answer inside = send(request("/actuator/health").header("Origin", "https://elsewhere.example"));
        assertThat(List.of(posted, asked, inside))
                .allSatisfy(answer -> assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                        .isEmpty());
    }

    @Test
    void describesItself() {
        Answer api = get("/v3/api-docs");

        assertThat(api.<String>at("$.info.title")).isEqualTo("Salon: stats-service");
        assertThat(api.<List<Object>>at("$.paths['/results'].post.security[*].service"))
                .hasSize(1);
        assertThat(api.<String>at("$.components.securitySchemes.service.scheme"))
                .isEqualTo("basic");
        assertThat(api.<String>at("$.paths['/results'].post.responses['409'].$ref"))
                .isEqualTo("#/components/responses/Conflict");
        assertThat(api.<String>at("$.components.schemas.NewResult.properties.outcome.example"))
                .isEqualTo("VICTORY");
        assertThat(api.<String>at("$.components.responses.NotFound.content['application/problem+json'].example.code"))
                .isEqualTo("UNKNOWN_PLAYER");
        assertThat(api.<Map<String, Object>>at("$.paths"))
                .containsOnlyKeys(
                        "/results",
                        "/results/batch",
                        "/players/{publicId}",
                        "/players/{publicId}/results",
                        "/leaderboard",
                        "/games/{code}/results");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>at("$.code")).isEqualTo(code);
        assertThat(answer.<Integer>at("$.status")).isEqualTo(status);
        assertThat(answer.<String>at("$.detail")).isNotBlank();
    }
}
