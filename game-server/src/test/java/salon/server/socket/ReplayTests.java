package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import salon.server.GameServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A game told again, from its beginning on: nothing else than what a watcher saw, and never sooner. */
class ReplayTests extends WholeServer {

    private static final JsonMapper JSON = new JsonMapper();

    @AfterEach
    void managerComesBack() {
        manager.comeBack();
    }

    @Test
    void tellsAWholeGameExactlyAsAWatcherHeardIt() {
        Match match = ticTacToe();
        Client watcher = watcher(match.code());
        match.alice().play("{\"cell\":0}", "a-name-of-alices-own");
        match.alice().hearUpdate();
        match.bob().hearUpdate();
        match.bob().want("offerDraw").hearUpdate("drawOffered");
        match.alice().hearUpdate("drawOffered");
        match.plays(match.bob(), "{\"cell\":3}");
        match.plays(match.alice(), "{\"cell\":1}");
        match.alice().want("resign").hearUpdate("resigned");
        match.bob()
                .want("rematch")
                .hearUntil(told -> told.path("event").asString("").equals("rematchWanted"));
        List<JsonNode> heard = new ArrayList<>();
        while (heard.size() < 6) {
            heard.add(watcher.hearUpdate());
        }

        JsonNode replay = replay(match.code(), "");
        assertThat(events(replay))
                .containsExactly(
                        "opened",
                        "seatTaken",
                        "seatTaken",
                        "played",
                        "drawOffered",
                        "played",
                        "played",
                        "resigned",
                        "rematchWanted");
        assertThat(updates(replay).subList(3, 9).stream().map(ReplayTests::withoutTime))
                .isEqualTo(heard);
        assertThat(replay.get("code").stringValue()).isEqualTo(match.code());
        assertThat(replay.get("game").stringValue()).isEqualTo("tic-tac-toe");
        assertThat(replay.get("seats").intValue()).isEqualTo(2);
        assertThat(replay.get("players").toString())
                .isEqualTo("[{\"publicId\":\"alice\",\"seat\":0,\"host\":true},"
                        + "{\"publicId\":\"bob\",\"seat\":1,\"host\":false}]");
        assertThat(replay.get("status").stringValue()).isEqualTo("over");
        assertThat(replay.get("winners").toString()).isEqualTo("[\"bob\"]");
        assertThat(replay.get("last").intValue()).isEqualTo(9);
        assertThat(replay.toString()).doesNotContain("a-name-of-alices-own", Person.SECRET, "seed");
    }

    @Test
    void tellsWhoTookASeatAndWhoLeftItAndHowTheGameBegan() {
        String code = manager.create("nim", 3, "{\"heaps\":[3]}");
        Client alice = seat(code, "alice");
        seat(code, "carol").disconnect().hearClose();
        alice.hearUntil(lobby -> lobby.get("seq").intValue() == 4);
        JsonNode waiting = replay(code, "");
        assertThat(waiting.get("status").stringValue()).isEqualTo("waiting");
        assertThat(waiting.get("players")).hasSize(1);
        assertThat(waiting.has("winners")).isFalse();

        seat(code, "bob");
        seat(code, "dave");
        List<JsonNode> updates = updates(replay(code, ""));
        assertThat(updates)
                .extracting(told -> told.get("event").stringValue()
                        + " " + told.path("by").asString("-") + " "
                        + told.get("status").stringValue())
                .containsExactly(
                        "opened - waiting",
                        "seatTaken alice waiting",
                        "seatTaken carol waiting",
                        "seatLeft carol waiting",
                        "seatTaken bob waiting",
                        "seatTaken dave playing");
        assertThat(updates.subList(0, 5))
                .allSatisfy(told -> assertThat(told.has("state")).isFalse());
        assertThat(updates.getLast().at("/state/heaps").toString()).isEqualTo("[3]");
        assertThat(updates.getLast().get("turn").toString()).isEqualTo("[\"alice\"]");
        List<Instant> times = updates.stream()
                .map(told -> Instant.parse(told.get("at").stringValue()))
                .toList();
        assertThat(times).isSorted();
    }

    @Test
    void tellsThatNobodyCame() {
        // What takes long the first time is not to take it from the time that this room has.
        ticTacToe();
        String code = manager.create(new StubManager.Game("tic-tac-toe", 2, "{}").expiresIn(Duration.ofSeconds(2)));
        seat(code, "alice").hearUntil(lobby -> lobby.get("status").stringValue().equals("expired"));
        JsonNode replay = replay(code, "");
        assertThat(events(replay)).containsExactly("opened", "seatTaken", "expired");
        assertThat(replay.get("status").stringValue()).isEqualTo("expired");
    }

    @Test
    void showsNoHandBeforeEveryoneHasShownTheirs() {
        String code = manager.create("rock-paper-scissors", 2, "{\"bestOf\":1}");
        Client alice = seat(code, "alice");
        Client bob = seat(code, "bob");
        alice.hearLobby();
        alice.play("{\"choice\":\"rock\"}").hearUpdate("played");
        JsonNode chosen = replay(code, "").get("updates").get(3);
        assertThat(chosen.get("by").stringValue()).isEqualTo("alice");
        assertThat(chosen.at("/state/chosen").toString()).isEqualTo("[0]");
        assertThat(replay(code, "").toString()).doesNotContain("\"rock\"");

        bob.hearUpdate("played");
        bob.play("{\"choice\":\"paper\"}").hearUpdate("played");
        List<JsonNode> updates = updates(replay(code, ""));
        assertThat(updates.get(3)).as("as it was then").isEqualTo(chosen);
        assertThat(updates.get(4).at("/state/lastRound").toString()).isEqualTo("{\"0\":\"rock\",\"1\":\"paper\"}");
        assertThat(updates.get(4).at("/action/choice").stringValue()).isEqualTo("paper");
    }

    @Test
    void isReadPageByPage() {
        Match match = ticTacToe();
        match.aliceWins();
        List<JsonNode> all = updates(replay(match.code(), ""));
        assertThat(all).hasSize(8);
        List<JsonNode> pages = new ArrayList<>();
        JsonNode page = replay(match.code(), "?limit=3");
        pages.addAll(updates(page));
        assertThat(pages).hasSize(3);
        while (pages.getLast().get("seq").intValue() < page.get("last").intValue()) {
            page = replay(
                    match.code(), "?limit=3&since=" + pages.getLast().get("seq").intValue());
            pages.addAll(updates(page));
            assertThat(page.get("status").stringValue()).isEqualTo("over");
        }
        assertThat(pages).isEqualTo(all);
        assertThat(updates(replay(match.code(), "?since=8"))).isEmpty();
        assertThat(updates(replay(match.code(), "?since=2147483647"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since=-1",
                "since=x",
                "since=1.5",
                "since=2147483648",
                "limit=0",
                "limit=1001",
                "limit=-1",
                "limit=x"
            })
    void refusesWhatIsNoPage(String asked) {
        Match match = ticTacToe();
        HttpResponse<String> refused = get("/rooms/" + match.code() + "/updates?" + asked);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.readTree(refused.body()).get("code").stringValue()).isEqualTo("BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rooms/ZZZZZZ/updates", "/rooms/nonsense/updates"})
    void roomThatNobodyCameToHasNoReplay(String path) {
        HttpResponse<String> refused = get(path);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(refused.body()).get("code").stringValue()).isEqualTo("UNKNOWN_ROOM");
    }

    @Test
    void outlivesTheRoomTheManagerAndTheProcess() throws Exception {
        Match match = ticTacToe();
        match.aliceWins();
        for (Client either : List.of(match.alice(), match.bob())) {
            either.disconnect().hearClose();
        }
        manager.goAway();
        JsonNode told = replay(match.code(), "");
        assertThat(events(told)).endsWith("played", "reported", "reported");
        try (var node = new SpringApplicationBuilder(GameServer.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database,
                        "--salon.manager.url=" + manager.url(),
                        "--salon.stats.url=" + stats.url(),
                        "--salon.chat.url=" + chat.url(),
                        "--salon.service.password=" + servicePassword,
                        "--salon.identity.key=" + identityKey,
                        "--spring.jmx.enabled=false")) {
            URI elsewhere = URI.create("http://localhost:%s/rooms/%s/updates"
                    .formatted(node.getEnvironment().getProperty("local.server.port"), match.code()));
            assertThat(JSON.readTree(send(HttpRequest.newBuilder(elsewhere)).body()))
                    .isEqualTo(told);
        }
    }

    private JsonNode replay(String code, String query) {
        HttpResponse<String> answer = get("/rooms/" + code + "/updates" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static List<JsonNode> updates(JsonNode replay) {
        return List.copyOf(replay.get("updates").values());
    }

    private static List<String> events(JsonNode replay) {
        return updates(replay).stream()
                .map(told -> told.get("event").stringValue())
                .toList();
    }

    private static JsonNode withoutTime(JsonNode told) {
        ObjectNode rest = (ObjectNode) told.deepCopy();
        assertThat(rest.remove("at")).isNotNull();
        return rest;
    }
}
