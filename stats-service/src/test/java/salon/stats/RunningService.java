package salon.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a free port, with a stub for game-manager. The tests that need it share it, and use fresh codes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class RunningService {

    static final GameManagerStub manager = new GameManagerStub();
    private static final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Value("${salon.service.password}")
    String password = "";

    @Autowired
    JdbcTemplate database;

    @DynamicPropertySource
    static void whereTheManagerIs(DynamicPropertyRegistry properties) {
        properties.add("salon.manager.url", manager::url);
    }

    /** What the service answered. */
    record Answer(int status, HttpHeaders headers, String body) {

        String contentType() {
            return headers.firstValue("Content-Type").orElse("");
        }

        <T> T at(String path) {
            return JsonPath.read(body, path);
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String code, String publicId, String outcome, String game, List<String> players) {
        return send(result(code, publicId, outcome, game, players).header("Authorization", basic("salon", password)));
    }

    /**
     * @param results each as {@link #json} gives it, or whatever else
     */
    Answer postAll(List<String> results) {
        return send(batch(results).header("Authorization", basic("salon", password)));
    }

    HttpRequest.Builder batch(List<String> results) {
        return request("/results/batch")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(results.toString()));
    }

    static String json(String code, String publicId, String outcome, String game, List<String> players) {
        String names = players.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(","));
        return """
                {"code":"%s","publicId":"%s","outcome":"%s","game":"%s","players":[%s],"endedAt":"2026-03-14T15:09:26Z"}""".formatted(code, publicId, outcome, game, names);
    }

    HttpRequest.Builder result(String code, String publicId, String outcome, String game, List<String> players) {
        return request("/results")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json(code, publicId, outcome, game, players)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
    }

    int port() {
        return port;
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError("The service does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String basic(String name, @Nullable String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** The one result of a game that has one player, so that the game can be closed. */
    void lastResult(String code) {
        assertThat(post(code, "alone", "VICTORY", "solitaire", List.of("alone")).status())
                .isEqualTo(201);
    }

    static String newCode() {
        return ThreadLocalRandom.current()
                .ints(6, 0, 28)
                .mapToObj(i -> "ABCDEFGHJKMNPQRSTVWXYZ23456789".substring(i, i + 1))
                .collect(Collectors.joining());
    }

    int outbox(String code) {
        Integer count = database.queryForObject(
                "select count(*) from scheduled_tasks where task_name = 'closure' and task_instance = ?",
                Integer.class,
                code);
        return count == null ? 0 : count;
    }
}
