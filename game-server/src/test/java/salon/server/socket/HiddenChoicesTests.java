package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What one has chosen reaches nobody else before all have chosen, on no way. */
class HiddenChoicesTests extends WholeServer {

    private String code = "";
    private Client alice;
    private Client bob;
    private Client watcher;

    @BeforeEach
    void aliceHasChosen() {
        code = manager.create("rock-paper-scissors", 2, "{\"bestOf\":3}");
        alice = seat(code, "alice");
        bob = seat(code, "bob");
        watcher = watcher(code);
        alice.hearLobby();
        alice.play("{\"choice\":\"rock\"}", "m1");
    }

    @Test
    void ownChoiceIsSeenByItsPlayer() {
        JsonNode own = alice.hearUpdate("played");
        assertThat(own.at("/action/choice").stringValue()).isEqualTo("rock");
        assertThat(own.at("/state/yours").stringValue()).isEqualTo("rock");
        assertThat(guest(code, "alice").connect(3).hearUpdate()).isEqualTo(own);
    }

    @Test
    void othersAreToldThatSomeoneChoseAndNotWhat() {
        for (JsonNode told : List.of(bob.hearUpdate("played"), watcher.hearUpdate("played"))) {
            assertThat(told.at("/state/chosen").toString()).isEqualTo("[0]");
            assertThat(told.get("by").stringValue()).isEqualTo("alice");
            assertThat(told.has("action")).isFalse();
            assertThat(told.toString()).doesNotContain("rock");
        }
    }

    @Test
    void lobbyDoesNotTell() {
        bob.hearUpdate();
        assertThat(bob.connect().hearLobby().toString()).doesNotContain("\"rock\"");
        assertThat(guest(code).watch().hearLobby().toString()).doesNotContain("\"rock\"");
        assertThat(get("/rooms/" + code).body()).contains("\"chosen\":[0]").doesNotContain("\"rock\"");
    }

    @Test
    void comingBackDoesNotTell() {
        bob.hearUpdate();
        Client again = guest(code, "bob").connect(3);
        assertThat(again.hearUpdate().toString()).doesNotContain("rock");
        assertThat(again.hearLobby().toString()).doesNotContain("\"rock\"");
        Client other = guest(code).watch(3);
        assertThat(other.hearUpdate().toString()).doesNotContain("rock");
        assertThat(other.hearLobby().toString()).doesNotContain("\"rock\"");
    }

    @Test
    void actionIdOfAnotherDoesNotTell() {
        bob.hearUpdate();
        bob.play("{\"choice\":\"paper\"}", "m1");
        assertThat(bob.hearUpdate().get("by").stringValue()).isEqualTo("bob");
    }

    @Test
    void everyoneSeesAllOnceAllHaveChosen() {
        bob.hearUpdate();
        watcher.hearUpdate();
        bob.play("{\"choice\":\"paper\"}");
        for (Client each : List.of(bob, watcher)) {
            JsonNode told = each.hearUpdate();
            assertThat(told.at("/state/lastRound").toString()).isEqualTo("{\"0\":\"rock\",\"1\":\"paper\"}");
            assertThat(told.at("/action/choice").stringValue()).isEqualTo("paper");
        }
        Client late = guest(code).watch(3);
        assertThat(late.hearUpdate().toString()).as("as it was then").doesNotContain("rock");
        assertThat(late.hearUpdate().toString()).contains("rock");
    }

    @Test
    void choiceMayNotBeChanged() {
        alice.hearUpdate();
        alice.play("{\"choice\":\"paper\"}").hearError("NOT_YOUR_TURN");
    }
}
