package salon.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** REST as {@code curl} does it. */
final class Rest {

    static final JsonMapper JSON = new JsonMapper();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    record Answer(int status, String text) {

        JsonNode json() {
            return JSON.readTree(text);
        }
    }

    private Rest() {}

    static Answer get(String url) {
        return send(request(url).GET().build()).orElseThrow(() -> new AssertionError("nobody answers at " + url));
    }

    /** Empty when nobody answers. */
    static Optional<Answer> tryGet(String url) {
        return send(request(url).GET().build());
    }

    static Answer post(String url, String body) {
        return tryPost(url, body).orElseThrow(() -> new AssertionError("nobody answers at " + url));
    }

    static Optional<Answer> tryPost(String url, String body) {
        return send(request(url).POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    static Answer getAs(String name, String password, String url) {
        return send(request(url)
                        .header("Authorization", basic(name, password))
                        .GET()
                        .build())
                .orElseThrow();
    }

    static Answer postAs(String name, String password, String url, String body) {
        return send(request(url)
                        .header("Authorization", basic(name, password))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build())
                .orElseThrow();
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10));
    }

    private static Optional<Answer> send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return Optional.of(new Answer(response.statusCode(), response.body()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
