package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Coming back: with what was missed, in place of an older connection, and never as a ghost. */
class ResumeTests extends WholeServer {

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7})
    void exactlyTheMissedUpdatesComeInOrderAndThenTheLobby(int since) {
        Match match = ticTacToe();
        List<JsonNode> told = new ArrayList<>();
        for (int cell : new int[] {0, 3, 1, 4}) {
            (told.size() % 2 == 0 ? match.alice() : match.bob()).play("{\"cell\":%d}".formatted(cell));
            told.add(match.bob().hearUpdate());
            match.alice().hearUpdate();
        }
        match.bob().close();
        match.alice().hearLobby();
        Client again = guest(match.code(), "bob").connect(since);
        for (JsonNode update : told.subList(since - 3, told.size())) {
            assertThat(again.hear()).isEqualTo(update);
        }
        assertThat(again.hearLobby().get("seq").intValue()).isEqualTo(7);
    }

    @Test
    void missedUpdatesAreToldToTheOneWhoMissedThemAlone() {
        Match match = ticTacToe();
        match.playCells(0, 3);
        match.bob().close();
        match.alice().hearLobby();
        guest(match.code(), "bob").connect(3).hearUpdate();
        match.alice().hearLobby();
        assertThat(match.alice().play("{\"cell\":1}").hearUpdate().get("seq").intValue())
                .isEqualTo(6);
    }

    @Test
    void ownActionIdsAreInWhatWasMissed() {
        Match match = ticTacToe();
        match.alice().play("{\"cell\":0}", "mine").hearUpdate();
        assertThat(guest(match.code(), "alice")
                        .connect(3)
                        .hearUpdate()
                        .get("id")
                        .stringValue())
                .isEqualTo("mine");
        assertThat(guest(match.code(), "bob").connect(3).hearUpdate().has("id")).isFalse();
        assertThat(guest(match.code()).watch(3).hearUpdate().has("id")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void lobbyAloneComesWhenSeatsChangedMeanwhile(int since) {
        Match match = ticTacToe();
        match.playCells(0, 3);
        assertThat(guest(match.code(), "bob").connect(since).hear().get("type").stringValue())
                .isEqualTo("lobby");
        assertThat(guest(match.code()).watch(since).hear().get("type").stringValue())
                .isEqualTo("lobby");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 1000, Integer.MAX_VALUE})
    void lobbyAloneComesWhenNothingWasMissed(int since) {
        Match match = ticTacToe();
        match.playCells(0, 3);
        JsonNode lobby = guest(match.code(), "bob").connect(since).hearLobby();
        assertThat(lobby.get("seq").intValue()).isEqualTo(5);
    }

    @Test
    void watcherMayComeBackToo() {
        Match match = ticTacToe();
        match.playCells(0, 3, 1);
        Client watcher = guest(match.code()).watch(4);
        assertThat(watcher.hearUpdate().get("seq").intValue()).isEqualTo(5);
        assertThat(watcher.hearUpdate().get("seq").intValue()).isEqualTo(6);
        assertThat(watcher.hearLobby().get("status").stringValue()).isEqualTo("playing");
    }

    @Test
    void endOfTheGameMayBeMissed() {
        Match match = ticTacToe();
        match.playCells(0, 3, 1, 4);
        match.bob().close();
        match.alice().hearLobby();
        match.alice().play("{\"cell\":2}").hearUpdate();
        Client again = guest(match.code(), "bob").connect(7);
        assertThat(again.hearUpdate().get("status").stringValue()).isEqualTo("defeat");
        assertThat(again.hearLobby().get("status").stringValue()).isEqualTo("defeat");
    }

    /** So many updates at once could overrun the queue of a reader who is not slow. */
    @Test
    void veryLongAbsenceIsToldByTheLobbyAlone() {
        Match match = nim("[50,50,50,50,50,50,50,50,50,50]");
        for (int move = 0; move < 260; move++) {
            match.plays(move % 2 == 0 ? match.alice() : match.bob(), "{\"heap\":%d,\"count\":1}".formatted(move / 50));
        }
        Client near = guest(match.code(), "bob").connect(13);
        for (int seq = 14; seq <= 263; seq++) {
            assertThat(near.hearUpdate().get("seq").intValue()).isEqualTo(seq);
        }
        near.hearLobby();
        assertThat(guest(match.code(), "bob").connect(12).hear().get("type").stringValue())
                .isEqualTo("lobby");
    }

    @Test
    void secondConnectionTakesOver() {
        Match match = ticTacToe();
        Client again = seat(match.code(), "bob");
        match.bob().hearError("TAKEN_OVER");
        assertThat(match.bob().hearClose()).isEqualTo(new Client.Closed(1008, "TAKEN_OVER"));
        assertThat(isConnected(match.alice().hearLobby(), "bob")).isTrue();
        match.alice().play("{\"cell\":0}").hearUpdate();
        again.hearUpdate("played");
        again.play("{\"cell\":1}").hearUpdate("played");
        assertThat(match.alice().hear().get("event").stringValue())
                .as("the end of the old connection is nobody's business")
                .isEqualTo("played");
    }

    @Test
    void tenConnectionsAtOnceLeaveOnePlayer() {
        Match match = ticTacToe();
        List<Client> crowd = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            crowd.add(guest(match.code(), "bob"));
        }
        crowd.parallelStream().forEach(Client::connect);
        crowd.forEach(client ->
                client.hearUntil(message -> message.get("type").stringValue().equals("lobby")
                        || message.path("code").asString("").equals("TAKEN_OVER")));
        match.alice().play("{\"cell\":0}").hearUntil(message -> message.has("event"));
        await().atMost(Client.PATIENCE)
                .until(() -> crowd.stream().filter(client -> !client.isClosed()).count() == 1);
        Client winner =
                crowd.stream().filter(client -> !client.isClosed()).findFirst().orElseThrow();
        winner.play("{\"cell\":1}");
        assertThat(match.alice()
                        .hearUntil(message -> message.has("event"))
                        .get("by")
                        .stringValue())
                .isEqualTo("bob");
    }
}
