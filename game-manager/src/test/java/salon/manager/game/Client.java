package salon.manager.game;

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
import salon.manager.WholeService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Anyone who speaks HTTP with the service. */
record Client(int port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    record Answer(int status, String contentType, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String code() {
            return json().path("code").stringValue();
        }
    }

    Answer get(String path) {
        return send(request(path));
    }

    Answer getAsService(String path) {
        return send(request(path).header("Authorization", basic(WholeService.PASSWORD)));
    }

    Answer create(String parameters) {
        String body = "{\"publicId\":\"alice\",\"parameters\":%s}".formatted(parameters);
        return send(request("/games").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    Answer close(String code) {
        return send(closure(code).header("Authorization", basic(WholeService.PASSWORD)));
    }

    Answer closeAll(List<String> codes) {
        return send(closures(codes).header("Authorization", basic(WholeService.PASSWORD)));
    }

    Answer closeAllWithoutPassword(List<String> codes) {
        return send(closures(codes));
    }

    Answer closeWithPassword(String code, String password) {
        return send(closure(code).header("Authorization", basic(password)));
    }

    Answer closeWithoutPassword(String code) {
        return send(closure(code));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(), type, response.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpRequest.Builder closure(String code) {
        return request("/games/" + code + "/closure").POST(BodyPublishers.noBody());
    }

    private HttpRequest.Builder closures(List<String> codes) {
        return request("/closures")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(codes)));
    }

    private static String basic(String password) {
        byte[] credentials = ("salon:" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }
}
