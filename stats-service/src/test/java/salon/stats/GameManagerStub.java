package salon.stats;

import com.jayway.jsonpath.JsonPath;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A game-manager as this service sees it: it accepts closures, refuses them, keeps silent, or is away. */
final class GameManagerStub {

    record Request(String line, String authorization) {}

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> accepted = new ConcurrentHashMap<>();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private volatile int status = 204;
    private volatile CountDownLatch silence = new CountDownLatch(0);
    private volatile HttpServer server;
    private final int port;

    GameManagerStub() {
        server = listen(0);
        port = server.getAddress().getPort();
    }

    String url() {
        return "http://localhost:" + port;
    }

    void accept() {
        answer(204);
    }

    void answer(int status) {
        this.status = status;
        silence.countDown();
    }

    void keepSilent() {
        silence = new CountDownLatch(1);
    }

    void goAway() {
        server.stop(0);
    }

    void comeBack() {
        server = listen(port);
    }

    void forget(String code) {
        unknown.add(code);
    }

    void remember(String code) {
        unknown.remove(code);
    }

    int closuresOf(String code) {
        return accepted.getOrDefault(code, new AtomicInteger()).get();
    }

    List<Request> requestsFor(String code) {
        return requests.stream()
                .filter(request -> request.line().contains(code))
                .toList();
    }

    private HttpServer listen(int port) {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/", this::handle);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(
                (exchange.getRequestMethod() + " " + path + " " + body).strip(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))));
        try {
            silence.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (status != 204) {
            exchange.sendResponseHeaders(status, -1);
        } else if (path.equals("/closures")) {
            answerForEach(exchange, JsonPath.read(body, "$"));
        } else {
            exchange.sendResponseHeaders(close(path.split("/")[2]) ? 204 : 404, -1);
        }
        exchange.close();
    }

    private void answerForEach(HttpExchange exchange, List<String> codes) throws IOException {
        String closed = codes.stream()
                .filter(this::close)
                .map(code -> "\"" + code + "\"")
                .collect(Collectors.joining(",", "{\"unknown\":[],\"closed\":[", "]}"));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, closed.length());
        exchange.getResponseBody().write(closed.getBytes(StandardCharsets.UTF_8));
    }

    private boolean close(String code) {
        if (unknown.contains(code)) {
            return false;
        }
        accepted.computeIfAbsent(code, any -> new AtomicInteger()).incrementAndGet();
        return true;
    }
}
