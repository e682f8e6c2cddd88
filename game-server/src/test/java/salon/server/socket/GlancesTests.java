package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many rooms at once, as a list of open games shows them. */
class GlancesTests extends WholeServer {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void showsWhoIsInEachRoomInTheOrderAsked() {
        Match playing = ticTacToe();
        watcher(playing.code());
        String waiting = manager.create("nim", 3, "{\"heaps\":[3]}");
        Client carol = seat(waiting, "carol");
        String unknown = manager.create("nim", 2, "{}");

        JsonNode rooms = look(waiting, unknown, playing.code().toLowerCase(Locale.ROOT), "nonsense", waiting);
        assertThat(rooms).hasSize(2);
        assertThat(rooms.get(0)).isEqualTo(JSON.readTree("""
                        {"code":"%s","game":"nim","status":"waiting","seats":3,
                         "players":[{"publicId":"carol","seat":1,"connected":true,"host":false}],"watchers":0}""".formatted(waiting)));
        assertThat(rooms.get(1)).isEqualTo(JSON.readTree("""
                        {"code":"%s","game":"tic-tac-toe","status":"playing","seats":2,
                         "players":[{"publicId":"alice","seat":0,"connected":true,"host":true},
                                    {"publicId":"bob","seat":1,"connected":true,"host":false}],"watchers":1}""".formatted(playing.code())));

        Client dave = seat(waiting, "dave");
        carol.hearLobby();
        carol.close();
        dave.hearUntil(lobby -> !isConnected(lobby, "carol"));
        JsonNode later = look(waiting).get(0);
        assertThat(isConnected(later, "carol")).isFalse();
        assertThat(isConnected(later, "dave")).isTrue();
    }

    @Test
    void showsHowARoomEnded() {
        Match match = ticTacToe();
        match.aliceWins();
        assertThat(look(match.code()).get(0).get("status").stringValue()).isEqualTo("over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "?code", "?code=", "?room=K7Q2MX"})
    void wantsToKnowWhichRooms(String query) {
        assertRefused(get("/rooms" + query));
    }

    @Test
    void looksAtFiftyRoomsAtMost() {
        assertThat(look(codes(50))).isEmpty();
        assertRefused(get("/rooms?" + query(codes(51))));
    }

    private static String[] codes(int count) {
        return Stream.generate(StubManager::newCode).limit(count).toArray(String[]::new);
    }

    private JsonNode look(String... codes) {
        HttpResponse<String> answer = get("/rooms?" + query(codes));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("rooms");
    }

    private static String query(String... codes) {
        return List.of(codes).stream().map(code -> "code=" + code).collect(Collectors.joining("&"));
    }

    private static void assertRefused(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.readTree(refused.body()).get("code").stringValue()).isEqualTo("BAD_REQUEST");
    }
}
