package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import salon.e2e.Socket.Event;
import salon.e2e.history.Heard;
import tools.jackson.databind.JsonNode;

/**
 * {@code docker compose up --scale game-server=2 --scale chat-service=2}, as a user does it, and played through the front door. Whoever looks
 * at that door from outside ({@link FrontDoorScan}) and at the containers from inside ({@link ContainmentScan}) does it while it runs.
 */
@NeedsDocker({"eclipse-temurin:25-jdk", "eclipse-temurin:25-jre", "postgres:17", "valkey/valkey:8", "nginx:1"})
class ComposeIT {

    private static Composed salon;

    @BeforeAll
    static void up() throws Exception {
        salon = new Composed(Map.of("game-server", 2, "chat-service", 2));
        salon.start();
    }

    @AfterAll
    static void down() {
        salon.close();
    }

    @Test
    void playsAGameFromItsCodeToItsResults() {
        JsonNode game = create("ada", "{\"game\":\"tic-tac-toe\"}");
        String code = game.get("code").asString();
        String url = game.get("webSocketUrl").asString();
        assertThat(url).isEqualTo(salon.webSocket("/games/" + code));

        // One after the other, they are led to different nodes.
        Hand ada = new Hand("ada", url).connects();
        ada.hears("lobby");
        Hand ben = new Hand("ben", url).connects();
        for (Hand each : List.of(ada, ben)) {
            each.awaits("lobby", "playing");
        }
        for (String move : List.of("ada 0", "ben 3", "ada 1", "ben 4", "ada 2")) {
            String[] words = move.split(" ");
            (words[0].equals("ada") ? ada : ben).plays("{'cell':%s}".formatted(words[1]));
            for (Hand each : List.of(ada, ben)) {
                String status = !move.equals("ada 2") ? "playing" : each == ada ? "victory" : "defeat";
                assertThat(each.awaits("update", status).get("by").asString()).isEqualTo(words[0]);
            }
        }
        ada.leaves().hearsTheEnd();
        ben.leaves().hearsTheEnd();

        await().atMost(Duration.ofSeconds(30)).until(() -> isClosed(code));
        JsonNode results = Rest.get(salon.http("/games/" + code + "/results")).json();
        assertThat(results.get("complete").asBoolean()).isTrue();
        assertThat(Rest.get(salon.http("/players/ada")).json().get("victories").asInt())
                .isEqualTo(1);
        assertThat(Rest.get(salon.http("/rooms/" + code)).json().get("status").asString())
                .isEqualTo("over");
    }

    @Test
    void talksOverTcpAndWebSocket() throws Exception {
        try (LineSocket tom = new LineSocket(salon.chatPort())) {
            tom.hears("WHO").says("IAM tom").hears("ARR tom");
            Socket wendy = new Socket(salon.webSocket("/chat"), "salon.chat.json");
            wendy.send("{\"type\":\"IAM\",\"nick\":\"wendy\"}");
            tom.hears("ARR wendy").says("MSG hello over there");
            assertThat(hears(wendy, "MSG").get("text").asString()).isEqualTo("hello over there");
            wendy.send("{\"type\":\"MSG\",\"text\":\"hello back\"}");
            tom.hears("MSG wendy hello back").says("BYE").hears("LFT tom");
            wendy.drop();
        }
        try (LineSocket commands = new LineSocket(salon.commandsPort())) {
            assertThat(commands.hears()).contains("HELP");
            commands.says("ADD 3 5").hears("8");
            commands.says("/trains Grenoble Valence 16:40");
            assertThat(commands.hears()).contains("17525");
        }
    }

    @Test
    void tellsOfTrainsOverRestAndTcp() throws Exception {
        assertThat(Rest.get(salon.http("/trains/next?from=Grenoble&to=Valence&at=16:40"))
                        .json()
                        .get("number")
                        .asInt())
                .isEqualTo(17525);
        try (TrainSocket trains = new TrainSocket(salon.trainsPort())) {
            assertThat(trains.asks('3', "Grenoble", "Valence").hearsLines()).hasSize(4);
            trains.asks('q');
            assertThat(trains.hearsTheEnd()).isZero();
        }
    }

    @Test
    void losesNoMoveWhenANodeIsKilled() throws Exception {
        List<Game> games = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Game>> playing = new ArrayList<>();
            for (int table = 0; table < 4; table++) {
                Game.Kind kind = Game.Kind.ALL.get(table % Game.Kind.ALL.size());
                List<String> names = List.of("x" + table, "y" + table, "z" + table);
                String code =
                        create(names.getFirst(), kind.parameters()).get("code").asString();
                Game game = new Game(code, kind, names, () -> salon.webSocket(""), table, Duration.ofMillis(400));
                games.add(game);
                playing.add(threads.submit(() -> game.play(threads)));
            }
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> games.stream().allMatch(game -> game.connections() >= 2));
            String victim = salon.nodes("game-server").getFirst().getId();
            salon.docker().killContainerCmd(victim).exec();
            for (Future<Game> each : playing) {
                each.get();
            }
            salon.docker().startContainerCmd(victim).exec();
        }
        assertThat(games.stream().mapToInt(Game::connections).sum())
                .as("connections, of which some must have been cut")
                .isGreaterThan(
                        games.stream().mapToInt(game -> game.bots().size()).sum());
        for (Game game : games) {
            await().atMost(Duration.ofSeconds(30)).until(() -> isClosed(game.code));
            checkStored(game);
        }
    }

    @Nested
    class FrontDoor extends FrontDoorScan {

        @Override
        Composed salon() {
            return salon;
        }
    }

    @Nested
    class Containment extends ContainmentScan {

        @Override
        Composed salon() {
            return salon;
        }
    }

    private static JsonNode create(String host, String parameters) {
        Rest.Answer answer =
                Rest.post(salon.http("/games"), "{\"publicId\":\"%s\",\"parameters\":%s}".formatted(host, parameters));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static boolean isClosed(String code) {
        return Rest.get(salon.http("/games/" + code))
                .json()
                .path("status")
                .asString("")
                .equals("CLOSED");
    }

    /** Whatever a player was told is what a watcher is told now, without a gap. */
    private static void checkStored(Game game) {
        List<Heard.Update> told = game.records().stream()
                .flatMap(player -> player.heard().stream())
                .filter(Heard.Update.class::isInstance)
                .map(Heard.Update.class::cast)
                .toList();
        int since = told.stream().mapToInt(Heard.Update::seq).min().orElseThrow() - 1;
        Socket watcher = new Socket(salon.webSocket("/games/" + game.code));
        watcher.send("{\"type\":\"watch\",\"since\":%d}".formatted(since));
        Map<Integer, Heard.Update> stored = new HashMap<>();
        for (JsonNode next = message(watcher); next.get("type").asString().equals("update"); next = message(watcher)) {
            Heard.Update update = Heard.Update.of(next);
            assertThat(update.seq()).isEqualTo(since + stored.size() + 1);
            stored.put(update.seq(), update);
        }
        watcher.drop();
        assertThat(told).allSatisfy(update -> {
            assertThat(stored).containsKey(update.seq());
            assertThat(stored.get(update.seq()).by()).isEqualTo(update.by());
            assertThat(stored.get(update.seq()).event()).isEqualTo(update.event());
        });
        assertThat(stored.values()).extracting(Heard.Update::event).doesNotContain("forfeited", "timedOut");
    }

    private static JsonNode message(Socket socket) {
        Event event = socket.next(Duration.ofSeconds(20));
        assertThat(event).isInstanceOf(Event.Message.class);
        return ((Event.Message) event).json();
    }

    private static JsonNode hears(Socket socket, String type) {
        JsonNode message = message(socket);
        while (!message.get("type").asString().equals(type)) {
            message = message(socket);
        }
        return message;
    }
}
