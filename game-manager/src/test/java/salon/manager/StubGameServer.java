package salon.manager;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import salon.manager.server.Samples;

/** As much of a game-server as this service asks of it, which can go away and come back. */
public final class StubGameServer {

    /** One for all tests, as there is one context for them. */
    static final StubGameServer INSTANCE = new StubGameServer();

    private record Answer(int status, String body) {}

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final InetSocketAddress address;
    private HttpServer server;

    private StubGameServer() {
        server = start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        address = server.getAddress();
    }

    /** Back, with its games and no rooms. */
    public void reset() {
        goAway();
        server = start(address);
        answers.clear();
        asked.clear();
        answer("/game-types", 200, Samples.GAME_TYPES);
    }

    public void goAway() {
        server.stop(0);
    }

    public void comeBack() {
        server = start(address);
    }

    public void answer(String path, int status, String body) {
        answers.put(path, new Answer(status, body));
    }

    public void room(String code, String status) {
        answer("/rooms/" + code, 200, "{\"code\":\"%s\",\"status\":\"%s\",\"players\":[]}".formatted(code, status));
    }

    /** The paths that were asked for, in order. */
    public List<String> asked() {
        return asked;
    }

    private HttpServer start(InetSocketAddress at) {
        try {
            HttpServer started = HttpServer.create(at, 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::handle);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        Answer answer = answers.getOrDefault(path, new Answer(404, "{\"status\":404,\"code\":\"UNKNOWN_ROOM\"}"));
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    static final class Address implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("salon.game-server.url=http://localhost:" + INSTANCE.address.getPort())
                    .applyTo(context);
        }
    }
}
