package salon.server.socket;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A game-manager that knows the games which a test creates, and can be away. */
final class StubManager {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> games = new ConcurrentHashMap<>();
    private final HttpServer http;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private volatile boolean away;
    private volatile boolean confused;

    StubManager() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        http.createContext("/games", this::answer);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
    }

    String url() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    /** A game as someone created it: alice, if nothing else is said, with a minute for each turn. */
    record Game(
            String game, int seats, String options, int turnSeconds, String host, String status, Duration expiresIn) {

        Game(String game, int seats, String options) {
            this(game, seats, options, 60, "alice", "OPEN", Duration.ofMinutes(10));
        }

        Game turnSeconds(int seconds) {
            return new Game(game, seats, options, seconds, host, status, expiresIn);
        }

        Game host(String other) {
            return new Game(game, seats, options, turnSeconds, other, status, expiresIn);
        }

        Game status(String other) {
            return new Game(game, seats, options, turnSeconds, host, other, expiresIn);
        }

        Game expiresIn(Duration time) {
            return new Game(game, seats, options, turnSeconds, host, status, time);
        }

        String json(String code) {
            return """
                    {"code":"%s","game":"%s","host":"%s","status":"%s","webSocketUrl":"ws://localhost/games/%s",
                     "parameters":{"game":"%s","seats":%d,"visibility":"public","turnSeconds":%d,"options":%s},
                     "createdAt":"%s","expiresAt":"%s"}""".formatted(
                            code,
                            game,
                            host,
                            status,
                            code,
                            game,
                            seats,
                            turnSeconds,
                            options,
                            Instant.now(),
                            Instant.now().plus(expiresIn));
        }
    }

    String create(String game, int seats, String options) {
        return create(new Game(game, seats, options));
    }

    /** Its code. */
    String create(Game game) {
        String code = newCode();
        games.put(code, game.json(code));
        return code;
    }

    static String newCode() {
        String letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            code.append(letters.charAt(ThreadLocalRandom.current().nextInt(letters.length())));
        }
        return code.toString();
    }

    /** What is known of a game. */
    JsonNode game(String code) {
        return JSON.readTree(games.get(code));
    }

    /** How its answers might have been packed. */
    Set<String> acceptedEncodings() {
        return accepted;
    }

    void goAway() {
        away = true;
    }

    /** Answers, but not what was asked. */
    void getConfused() {
        confused = true;
    }

    void comeBack() {
        away = false;
        confused = false;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        accepted.addAll(exchange.getRequestHeaders().getOrDefault("Accept-Encoding", List.of()));
        if (away) {
            reply(exchange, 503, "{}");
        } else if (confused) {
            reply(exchange, 200, "{}");
        } else if (exchange.getRequestMethod().equals("POST")) {
            reply(exchange, 201, games.get(createFrom(JSON.readTree(asked))));
        } else {
            reply(exchange, 200, found(exchange.getRequestURI()));
        }
    }

    /** Those of the games asked for by {@code code=…&code=…} that there are. */
    private String found(URI asked) {
        return Arrays.stream(asked.getQuery().split("&"))
                .map(parameter -> games.get(parameter.substring("code=".length())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(",", "{\"games\":[", "]}"));
    }

    private String createFrom(JsonNode wish) {
        JsonNode parameters = wish.get("parameters");
        String game = parameters.get("game").stringValue();
        int seats = parameters.get("seats").intValue();
        return create(new Game(game, seats, parameters.get("options").toString())
                .host(wish.get("publicId").stringValue()));
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
