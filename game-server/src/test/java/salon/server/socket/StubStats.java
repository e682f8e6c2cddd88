package salon.server.socket;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stats-service that remembers what it was told, and can fail for chosen games. */
final class StubStats {

    private static final JsonMapper JSON = new JsonMapper();

    /** One result, however it came. */
    record Report(String path, @Nullable String authorization, JsonNode result, boolean accepted) {}

    private final List<Report> reports = new CopyOnWriteArrayList<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final HttpServer http;

    StubStats() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        http.createContext("/", this::answer);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
    }

    String url() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    /** All calls for one game, refused ones too. */
    List<Report> reports(String code) {
        return reports.stream()
                .filter(report -> report.result().get("code").stringValue().equals(code))
                .toList();
    }

    /** The players whose results were accepted, in that order. */
    List<String> reported(String code) {
        return reports(code).stream()
                .filter(Report::accepted)
                .map(report -> report.result().get("publicId").stringValue())
                .toList();
    }

    void failFor(String code) {
        failing.add(code);
    }

    void recoverFor(String code) {
        failing.remove(code);
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (body.isArray()) {
            String receipts = body.valueStream()
                    .map(result -> "{\"receipt\":\"%s\"}".formatted(take(exchange, result) ? "RECORDED" : "REFUSED"))
                    .collect(Collectors.joining(",", "[", "]"));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, receipts.length());
            exchange.getResponseBody().write(receipts.getBytes(StandardCharsets.UTF_8));
        } else {
            exchange.sendResponseHeaders(take(exchange, body) ? 201 : 500, -1);
        }
        exchange.close();
    }

    private boolean take(HttpExchange exchange, JsonNode result) {
        boolean accepted = !failing.contains(result.get("code").stringValue());
        reports.add(new Report(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                result,
                accepted));
        return accepted;
    }
}
