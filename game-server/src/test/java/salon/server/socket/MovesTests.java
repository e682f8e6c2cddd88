package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody is told to be allowed, who has asked for that; nobody else is told anything more than before. */
class MovesTests extends WholeServer {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void tellsWhoeverIsToMoveWhatIsFree() {
        String code = manager.create("tic-tac-toe", 2, "{}");
        Client alice = asking(code, "alice");
        Client bob = asking(code, "bob");
        JsonNode begun = alice.hearLobby();
        assertThat(cells(begun)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);

        alice.play("{\"cell\":4}");
        assertThat(alice.hearUpdate("played").has("moves")).isFalse();
        assertThat(cells(bob.hearUpdate("played"))).containsExactly(0, 1, 2, 3, 5, 6, 7, 8);

        bob.play("{\"cell\":0}");
        assertThat(cells(alice.hearUpdate("played"))).containsExactly(1, 2, 3, 5, 6, 7, 8);
        assertThat(bob.hearUpdate("played").has("moves")).isFalse();
    }

    @Test
    void tellsNobodyWhoDidNotAsk() {
        String code = manager.create("tic-tac-toe", 2, "{}");
        Client alice = asking(code, "alice");
        Client bob = seat(code, "bob");
        Client watcher = watcher(code);
        alice.hearLobby();
        alice.play("{\"cell\":4}");
        assertThat(bob.hearUpdate("played").has("moves")).isFalse();
        assertThat(watcher.hearUpdate("played").has("moves")).isFalse();
        assertThat(bob.connect().hearLobby().has("moves")).isFalse();
        assertThat(get("/rooms/" + code).body()).doesNotContain("moves");
    }

    @Test
    void stopsTellingWhoConnectsWithoutAsking() {
        String code = manager.create("tic-tac-toe", 2, "{}");
        Client alice = asking(code, "alice");
        seat(code, "bob");
        assertThat(cells(alice.hearLobby())).hasSize(9);
        assertThat(alice.connect().hearLobby().has("moves")).isFalse();
        assertThat(cells(alice.connectForMoves().hearLobby())).hasSize(9);
    }

    @Test
    void everythingToldMayBePlayed() {
        String code = manager.create("nim", 2, "{\"heaps\":[1,2]}");
        Client alice = asking(code, "alice");
        Client bob = asking(code, "bob");
        JsonNode moves = alice.hearLobby().get("moves");
        assertThat(moves.toString())
                .isEqualTo("[{\"heap\":0,\"count\":1},{\"heap\":1,\"count\":1},{\"heap\":1,\"count\":2}]");
        Client next = alice;
        Client other = bob;
        JsonNode last = moves;
        while (last != null) {
            next.play(last.get(0).toString());
            assertThat(next.hearUpdate("played").has("moves")).isFalse();
            last = other.hearUpdate("played").get("moves");
            Client mover = other;
            other = next;
            next = mover;
        }
        assertThat(JSON.readTree(get("/rooms/" + code).body()).get("status").stringValue())
                .as("nothing is told once nothing may be played")
                .isEqualTo("over");
    }

    @Test
    void whatIsHiddenDoesNotShowInWhatIsAllowed() {
        String code = manager.create("rock-paper-scissors", 2, "{\"bestOf\":3}");
        Client alice = asking(code, "alice");
        Client bob = asking(code, "bob");
        JsonNode before = alice.hearLobby().get("moves");
        alice.play("{\"choice\":\"rock\"}");
        assertThat(alice.hearUpdate("played").has("moves")).isFalse();
        JsonNode told = bob.hearUpdate("played");
        assertThat(told.get("moves")).isEqualTo(before);
        assertThat(told.get("state").toString()).doesNotContain("\"rock\"");
        assertThat(bob.connectForMoves().hearLobby().get("moves")).isEqualTo(before);
    }

    @Test
    void lobbyHasTheMovesAndWhatWasMissedHasNot() {
        String code = manager.create("tic-tac-toe", 2, "{}");
        Client alice = seat(code, "alice");
        Client bob = seat(code, "bob");
        alice.hearLobby();
        alice.play("{\"cell\":4}").hearUpdate();
        bob.hearUpdate();
        bob.play("{\"cell\":0}").hearUpdate();
        Client again =
                guest(code, "alice").say("""
                {"type":"connect","publicId":"alice","privateId":"%s","since":3,"moves":true}""".formatted(Person.named("alice").privateId()));
        assertThat(again.hearUpdate().has("moves")).isFalse();
        assertThat(again.hearUpdate().has("moves")).isFalse();
        assertThat(cells(again.hearLobby())).containsExactly(1, 2, 3, 5, 6, 7, 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"true\"", "[]"})
    void refusesToGuessWhatIsWanted(String moves) {
        String code = manager.create("tic-tac-toe", 2, "{}");
        guest(code, "alice").say("""
                        {"type":"connect","publicId":"alice","privateId":"a-long-secret","moves":%s}""".formatted(moves)).hearError("BAD_MESSAGE");
        assertThat(get("/rooms/" + code).statusCode()).as("nobody has come in").isEqualTo(404);
    }

    private Client asking(String code, String name) {
        Client client = guest(code, name).connectForMoves();
        client.hearLobby();
        return client;
    }

    private static List<Integer> cells(JsonNode told) {
        List<Integer> cells = new ArrayList<>();
        told.get("moves").forEach(move -> cells.add(move.get("cell").intValue()));
        return cells;
    }
}
