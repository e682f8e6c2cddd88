package salon.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import salon.train.timetable.Timetables;

/** Who is let in, and in which form everyone else is turned away, over real HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DoorTests {

    private static final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Value("${salon.service.password}")
    private String password = "";

    @Autowired
    private Timetables timetables;

    @Test
    void servesTheSeedsTimetableUnlessToldOtherwise() {
        HttpResponse<String> answer = get("/trains");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<List<Integer>>read(answer.body(), "$.trains[*].number"))
                .hasSize(21)
                .startsWith(17564)
                .endsWith(6063);
        assertThat(JsonPath.<String>read(get("/timetable").body(), "$.feed")).isEqualTo("classpath:sncf.txt");
    }

    @Test
    void reloadsForServicesOnly() {
        HttpRequest.Builder wish = request("/timetable/reload").POST(BodyPublishers.noBody());
        assertProblem(send(wish), 401, "SERVICES_ONLY");
        assertProblem(
                send(wish.copy().header("Authorization", basic("salon", "wrong-password-000000"))),
                401,
                "SERVICES_ONLY");
        assertProblem(send(wish.copy().header("Authorization", basic("mallory", password))), 401, "SERVICES_ONLY");

        HttpResponse<String> answer = send(wish.copy().header("Authorization", basic("salon", password)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<Boolean>read(answer.body(), "$.changed")).isFalse();
        assertThat(JsonPath.<String>read(answer.body(), "$.generation")).isEqualTo(generation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "*/*"})
    void explainsItselfInTheSameWayWhateverIsAccepted(String accept) {
        assertProblem(send(request("/trains/0").header("Accept", accept)), 404, "UNKNOWN_TRAIN");
        assertProblem(
                send(request("/timetable/reload").header("Accept", accept).POST(BodyPublishers.noBody())),
                401,
                "SERVICES_ONLY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/v3/api-docs", "/swagger-ui.html"})
    void isOpenForWhatEveryoneMaySee(String path) {
        assertThat(get(path).statusCode()).isIn(200, 302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/metrics"})
    void keepsItsInsideForServices(String path) {
        assertProblem(get(path), 401, "SERVICES_ONLY");
    }

    @Test
    void saysNothingOfItsInsideInItsHealth() {
        assertThat(get("/actuator/health").body()).doesNotContain("components");
    }

    @ParameterizedTest
    @CsvSource({
        "/no/such/page, 404, NOT_FOUND",
        "/trains/a;b, 400, BAD_REQUEST",
        "/error, 404, NOT_FOUND",
        "/timetable/reload, 405, METHOD_NOT_ALLOWED",
        "/trains?page=x, 400, BAD_REQUEST",
        "/trains/next, 400, BAD_REQUEST",
        "/trains/%C3%A9, 404, UNKNOWN_TRAIN"
    })
    void keepsTheStatusOfEveryRefusalAndGivesItACodeAndTheGeneration(String path, int status, String code) {
        assertProblem(get(path), status, code);
    }

    @Test
    void answersHeadLikeGet() {
        HttpResponse<String> answer = send(request("/trains").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Timetable-Generation")).containsExactly(generation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trains", "/trains/0"})
    void letsThePagesOfAnyOriginReadWhatEveryoneMaySee(String path) {
        HttpResponse<String> answer = send(request(path).header("Origin", "https://elsewhere.example"));

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("Date", "ETag", "Retry-After");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    void letsThePagesOfOtherOriginsDoNothingElse() {
        HttpResponse<String> posted = send(request("/timetable/reload")
                .POST(BodyPublishers.noBody())
                .header("Origin", "https://elsewhere.example"));
        assertProblem(posted, 401, "SERVICES_ONLY");
        HttpResponse<String> asked = send(request("/timetable/reload")
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
        HttpResponse<String> inside = send(request("/actuator/health").header("Origin", "https://elsewhere.example"));
        assertThat(List.of(posted, asked, inside))
                .allSatisfy(answer -> assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                        .isEmpty());
    }

    @Test
    void describesItself() {
        String api = get("/v3/api-docs").body();

        assertThat(JsonPath.<String>read(api, "$.info.title")).isEqualTo("Salon: train-service");
        assertThat(JsonPath.<Map<String, Object>>read(api, "$.paths"))
                .containsOnlyKeys(
                        "/trains",
                        "/trains/{number}",
                        "/trains/next",
                        "/trains/search",
                        "/stations",
                        "/journeys",
                        "/timetable",
                        "/timetable/reload");
        assertThat(JsonPath.<List<Object>>read(api, "$.paths['/timetable/reload'].post.security[*].service"))
                .hasSize(1);
        assertThat(JsonPath.<List<String>>read(api, "$.paths['/trains/search'].get.parameters[*].name"))
                .containsExactly("from", "to", "after", "before", "date", "sort");
        assertThat(JsonPath.<List<String>>read(api, "$.paths['/journeys'].get.parameters[*].name"))
                .containsExactly("from", "to", "date", "departAfter", "arriveBefore", "limit", "cursor");
        assertThat(JsonPath.<Map<String, Object>>read(api, "$.components.schemas.NextTrain.properties"))
                .containsKeys("number", "departure", "nextDay")
                .doesNotContainKey("train");
        assertThat(JsonPath.<String>read(
                        api, "$.components.responses.Gone.content['application/problem+json'].example.code"))
                .isEqualTo("OLD_CURSOR");
    }

    private String generation() {
        return timetables.current().origin().generation();
    }

    private void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().allValues("Timetable-Generation")).containsExactly(generation());
        assertThat(JsonPath.<String>read(answer.body(), "$.code")).isEqualTo(code);
        assertThat(JsonPath.<Integer>read(answer.body(), "$.status")).isEqualTo(status);
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).isNotBlank();
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("The service does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
