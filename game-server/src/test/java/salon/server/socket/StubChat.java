package salon.server.socket;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A chat-service that remembers what its rooms were told, and can fail, keep silent or be away. */
final class StubChat {

    private static final JsonMapper JSON = new JsonMapper();

    /** One notice, and who told it. */
    record Told(@Nullable String authorization, JsonNode notice) {}

    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final List<Told> refused = new CopyOnWriteArrayList<>();
    private final AtomicInteger kept = new AtomicInteger();
    private volatile CountDownLatch silence = new CountDownLatch(0);
    private volatile int status = 200;
    private volatile HttpServer http;
    private final int port;

    StubChat() {
        http = listen(0);
        port = http.getAddress().getPort();
    }

    String url() {
        return "http://localhost:" + port;
    }

    List<Told> told(String code) {
        return about(code, told);
    }

    List<String> texts(String code) {
        return texts(told(code));
    }

    /** What a room was not told because this failed, and whoever told it has been answered so. */
    List<String> refusedTexts(String code) {
        return texts(about(code, refused));
    }

    private static List<Told> about(String code, List<Told> notices) {
        return notices.stream()
                .filter(one -> one.notice().get("room").stringValue().equals(code))
                .toList();
    }

    private static List<String> texts(List<Told> notices) {
        return notices.stream()
                .map(one -> one.notice().get("text").stringValue())
                .toList();
    }

    /** How many calls wait for an answer right now. */
    int kept() {
        return kept.get();
    }

    void keepSilent() {
        silence = new CountDownLatch(1);
    }

    void fail() {
        status = 500;
    }

    void goAway() {
        http.stop(0);
    }

    void comeBack() {
        http.stop(0);
        silence.countDown();
        status = 200;
        http = listen(port);
    }

    private HttpServer listen(int port) {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            listening.createContext("/", this::answer);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        kept.incrementAndGet();
        try {
            silence.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            kept.decrementAndGet();
        }
        byte[] answer = "{\"untold\":[]}".getBytes(StandardCharsets.UTF_8);
        int code = exchange.getRequestURI().getPath().equals("/notices") ? status : 404;
        if (code == 200) {
            remember(exchange, body, told);
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
        if (code == 500) {
            remember(exchange, body, refused);
        }
    }

    private static void remember(HttpExchange exchange, String body, List<Told> where) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        JSON.readTree(body).get("notices").forEach(notice -> where.add(new Told(authorization, notice)));
    }
}
