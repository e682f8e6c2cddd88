package salon.chat.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Another service: it answers what it is told to, keeps silent, never comes to an end, or is away. */
final class StubPeer {

    /**
     * One call.
     *
     * @param line method, path and query, still encoded
     */
    record Request(String line, String body) {}

    private interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger kept = new AtomicInteger();
    private final int port;
    private volatile HttpServer http;
    private volatile Behaviour behaviour = exchange -> exchange.sendResponseHeaders(404, -1);
    private volatile CountDownLatch silence = new CountDownLatch(0);

    StubPeer() {
        http = listen(0);
        port = http.getAddress().getPort();
    }

    String url() {
        return "http://localhost:" + port;
    }

    List<Request> requests() {
        return requests;
    }

    /** How many calls wait for an answer right now, or have been hung up on meanwhile. */
    int kept() {
        return kept.get();
    }

    void answer(int status, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        behaviour = exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    void answer(String json) {
        answer(200, "application/json", json);
    }

    void refuse(int status, String problem) {
        answer(status, "application/problem+json", problem);
    }

    void keepSilent() {
        silence = new CountDownLatch(1);
        behaviour = exchange -> {
            kept.incrementAndGet();
            try {
                silence.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                kept.decrementAndGet();
            }
        };
    }

    /** Begins to answer and goes on for as long as somebody reads it. */
    void neverEnd(int status, String begin, String more) {
        byte[] again = more.repeat(1000).getBytes(StandardCharsets.UTF_8);
        behaviour = exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, 0);
            kept.incrementAndGet();
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(begin.getBytes(StandardCharsets.UTF_8));
                while (true) {
                    body.write(again);
                }
            } finally {
                kept.decrementAndGet();
            }
        };
    }

    void goAway() {
        http.stop(0);
    }

    /** As at first, with nothing asked so far. */
    void reset() {
        silence.countDown();
        http.stop(0);
        http = listen(port);
        requests.clear();
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
        try (exchange) {
            requests.add(new Request(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            // Each call by a connection of its own: this stub is started anew more often than any service.
            exchange.getResponseHeaders().add("Connection", "close");
            behaviour.answer(exchange);
        }
    }
}
