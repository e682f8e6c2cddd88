package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * A whole game-server with stand-ins for the services that it calls, started once for all the tests that extend this. What takes
 * half a minute in life takes seconds here.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "salon.socket.silence=5s",
            "salon.socket.ping=2s",
            "salon.socket.stall=3s",
            "salon.room.linger=6s",
            "salon.stats.grace=2s",
            "salon.stats.retry-at-most=200ms",
            "db-scheduler.polling-interval=200ms",
            "logging.level.salon=debug"
        })
abstract class WholeServer {

    static final StubManager manager = new StubManager();
    static final StubStats stats = new StubStats();
    static final StubChat chat = new StubChat();
    static final String servicePassword = UUID.randomUUID().toString();

    static final String identityKey = UUID.randomUUID() + "-" + UUID.randomUUID();
    static final String database = "jdbc:h2:mem:rooms;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";

    static final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    private final List<Client> clients = new ArrayList<>();

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> database);
        properties.add("salon.manager.url", manager::url);
        properties.add("salon.stats.url", stats::url);
        properties.add("salon.chat.url", chat::url);
        properties.add("salon.service.password", () -> servicePassword);
        properties.add("salon.identity.key", () -> identityKey);
    }

    /** Two players at a game that has begun, who have heard everything so far. */
    record Match(String code, Client alice, Client bob) {

        /** Lets one of them play, and both hear it. */
        void plays(Client player, String action) {
            player.play(action);
            alice.hearUpdate("played");
            bob.hearUpdate("played");
        }

        /** Tic-tac-toe, cell after cell in turn from alice on. */
        void playCells(int... cells) {
            for (int i = 0; i < cells.length; i++) {
                plays(i % 2 == 0 ? alice : bob, "{\"cell\":%d}".formatted(cells[i]));
            }
        }

        /** Tic-tac-toe to alice's victory, which both have heard. */
        void aliceWins() {
            playCells(0, 3, 1, 4, 2);
        }
    }

    Match ticTacToe() {
        return begin(manager.create("tic-tac-toe", 2, "{}"));
    }

    Match nim(String heaps) {
        return begin(manager.create("nim", 2, "{\"heaps\":%s}".formatted(heaps)));
    }

    private Match begin(String code) {
        Client alice = seat(code, "alice");
        Client bob = seat(code, "bob");
        assertThat(alice.hearLobby().get("status").stringValue()).isEqualTo("playing");
        return new Match(code, alice, bob);
    }

    /** Someone who has connected and heard the lobby. */
    Client seat(String code, String name) {
        Client client = guest(code, name).connect();
        client.hearLobby();
        return client;
    }

    Client watcher(String code) {
        Client client = guest(code).watch();
        client.hearLobby();
        return client;
    }

    /** Someone who has a name and has not said anything yet. */
    Client guest(String code, String name) {
        return guest(code, Person.named(name));
    }

    Client guest(String code, Person person) {
        return keep(Client.at(room(code), person));
    }

    Client guest(String code) {
        return keep(Client.at(room(code)));
    }

    Client keep(Client client) {
        clients.add(client);
        return client;
    }

    URI room(String code) {
        return URI.create("ws://localhost:%d/games/%s".formatted(port, code));
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return send(headers.length > 0 ? request.headers(headers) : request);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isConnected(JsonNode lobby, String name) {
        for (JsonNode player : lobby.path("players")) {
            if (player.get("publicId").stringValue().equals(name)) {
                return player.get("connected").booleanValue();
            }
        }
        return false;
    }

    @AfterEach
    void everythingSaidWasAsDescribed() {
        clients.forEach(Client::close);
        assertThat(clients).allSatisfy(client -> assertThat(client.faults()).isEmpty());
    }
}
