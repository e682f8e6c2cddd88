package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RematchTests extends WholeServer {

    @Test
    void bothAreToldTheCodeOfANewGameInWhichTheOtherBegins() {
        Match match = ticTacToe();
        match.aliceWins();
        match.alice().want("rematch");
        assertThat(match.bob().hearUpdate("rematchWanted").at("/rematch/wanted").toString())
                .isEqualTo("[\"alice\"]");
        match.bob().want("rematch");
        String code = newCode(match.alice());
        assertThat(newCode(match.bob())).isEqualTo(code).isNotEqualTo(match.code());
        assertThat(manager.game(code).get("host").stringValue()).isEqualTo("bob");
        assertThat(manager.game(code).at("/parameters/game").stringValue()).isEqualTo("tic-tac-toe");

        seat(code, "alice");
        assertThat(guest(code, "bob").connect().hearLobby().get("turn").toString())
                .isEqualTo("[\"bob\"]");
    }

    @Test
    void newGameHasTheSameOptions() {
        Match match = nim("[1]");
        match.plays(match.alice(), "{\"heap\":0,\"count\":1}");
        match.alice().want("rematch");
        match.bob().want("rematch");
        assertThat(manager.game(newCode(match.bob()))
                        .at("/parameters/options/heaps")
                        .toString())
                .isEqualTo("[1]");
    }

    @Test
    void askingTwiceCreatesOneGame() {
        Match match = ticTacToe();
        match.aliceWins();
        match.alice().want("rematch").want("rematch");
        match.bob().want("rematch").want("rematch");
        String code = newCode(match.alice());
        Client late = guest(match.code(), "alice").connect();
        assertThat(late.hearLobby().at("/rematch/code").stringValue()).isEqualTo(code);
        assertThat(match.bob().hearRest())
                .filteredOn(message -> message.path("event").asString("").equals("rematchOpened"))
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void managerThatIsOfNoUseIsNamedToBothAndMayBeAskedAgain(boolean away) {
        Match match = ticTacToe();
        match.aliceWins();
        if (away) {
            manager.goAway();
        } else {
            manager.getConfused();
        }
        try {
            match.alice().want("rematch");
            match.bob().want("rematch");
            match.alice().hearUntil(RematchTests::isUnavailable);
            match.bob().hearUntil(RematchTests::isUnavailable);
        } finally {
            manager.comeBack();
        }
        match.bob().want("rematch");
        assertThat(newCode(match.alice())).isEqualTo(newCode(match.bob()));
    }

    @Test
    void nobodyWantsARematchOfAGameThatGoesOn() {
        ticTacToe().alice().want("rematch").hearError("GAME_NOT_OVER");
    }

    private static boolean isUnavailable(JsonNode message) {
        return message.path("code").asString("").equals("UNAVAILABLE");
    }

    private static String newCode(Client client) {
        JsonNode opened =
                client.hearUntil(message -> message.path("event").asString("").equals("rematchOpened"));
        String code = opened.at("/rematch/code").stringValue();
        assertThat(opened.at("/rematch/webSocketUrl").stringValue()).endsWith("/games/" + code);
        return code;
    }
}
