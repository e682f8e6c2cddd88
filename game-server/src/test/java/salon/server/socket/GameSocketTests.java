package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whole games over the socket, as the customer's table has them, and what is refused in the course of one. */
class GameSocketTests extends WholeServer {

    @Test
    void gameIsPlayedFromTheFirstLobbyToTheLastGoodbye() {
        String code = manager.create("tic-tac-toe", 2, "{}");

        Client alice = guest(code, "alice").connect();
        JsonNode waiting = alice.hearLobby();
        assertThat(waiting.get("status").stringValue()).isEqualTo("waiting");
        assertThat(waiting.has("state")).isFalse();
        assertThat(waiting.get("turn")).isEmpty();

        Client bob = guest(code, "bob").connect();
        for (Client either : new Client[] {alice, bob}) {
            JsonNode begun = either.hearLobby();
            assertThat(begun.get("status").stringValue()).isEqualTo("playing");
            assertThat(begun.get("seq").intValue()).isEqualTo(3);
            assertThat(begun.get("players")).hasSize(2);
            assertThat(begun.get("turn").toString()).isEqualTo("[\"alice\"]");
            assertThat(begun.has("deadline")).isTrue();
        }

        alice.play("{\"cell\":4}", "m1");
        JsonNode own = alice.hearUpdate("played");
        assertThat(own.get("id").stringValue()).isEqualTo("m1");
        JsonNode others = bob.hearUpdate("played");
        assertThat(others.has("id")).isFalse();
        assertThat(others.get("seq").intValue()).isEqualTo(4);
        assertThat(others.get("by").stringValue()).isEqualTo("alice");
        assertThat(others.get("action").toString()).isEqualTo("{\"cell\":4}");
        assertThat(others.at("/state/cells/4").stringValue()).isEqualTo("X");
        assertThat(others.get("turn").toString()).isEqualTo("[\"bob\"]");
        assertThat(others.get("status").stringValue()).isEqualTo("playing");

        Match match = new Match(code, alice, bob);
        match.plays(bob, "{\"cell\":0}");
        match.plays(alice, "{\"cell\":3}");
        match.plays(bob, "{\"cell\":1}");
        alice.play("{\"cell\":5}");
        JsonNode victory = alice.hearUpdate("played");
        assertThat(victory.get("status").stringValue()).isEqualTo("victory");
        assertThat(victory.get("winners").toString()).isEqualTo("[\"alice\"]");
        assertThat(victory.get("turn")).isEmpty();
        assertThat(victory.has("deadline")).isFalse();
        assertThat(bob.hearUpdate("played").get("status").stringValue()).isEqualTo("defeat");

        alice.disconnect();
        alice.hearUpdate("reported");
        alice.hear("bye");
        assertThat(alice.hearClose()).isEqualTo(new Client.Closed(1000, ""));
        bob.hearUpdate("reported");
        assertThat(isConnected(bob.hearLobby(), "alice")).isFalse();
        bob.disconnect();
        bob.hearUpdate("reported");
        bob.hear("bye");
        assertThat(bob.hearClose().code()).isEqualTo(1000);
    }

    @Test
    void numbersHaveNoGaps() {
        Match match = ticTacToe();
        int seq = 3;
        for (int cell = 0; cell < 6; cell++) {
            Client player = cell % 2 == 0 ? match.alice() : match.bob();
            player.play("{\"cell\":%d}".formatted(cell));
            assertThat(match.alice().hearUpdate().get("seq").intValue()).isEqualTo(++seq);
            assertThat(match.bob().hearUpdate().get("seq").intValue()).isEqualTo(seq);
        }
    }

    @Test
    void watcherSeesTheEndAsAnOutsider() {
        Match match = ticTacToe();
        Client watcher = watcher(match.code());
        match.aliceWins();
        JsonNode end = watcher.hearUntil(update -> update.has("winners"));
        assertThat(end.get("status").stringValue()).isEqualTo("over");
        assertThat(end.get("winners").toString()).isEqualTo("[\"alice\"]");
    }

    @Test
    void fullBoardIsADrawToBoth() {
        Match match = ticTacToe();
        match.playCells(0, 1, 2, 4, 3, 5, 7, 6);
        match.alice().play("{\"cell\":8}");
        for (Client either : new Client[] {match.alice(), match.bob()}) {
            JsonNode end = either.hearUpdate();
            assertThat(end.get("status").stringValue()).isEqualTo("draw");
            assertThat(end.get("winners")).isEmpty();
        }
    }

    @Test
    void refusalIsToldToTheSenderAloneAndChangesNothing() {
        Match match = ticTacToe();
        JsonNode error = match.bob().play("{\"cell\":0}", "m1").hearError("NOT_YOUR_TURN");
        assertThat(error.get("id").stringValue()).isEqualTo("m1");
        assertThat(error.get("detail").stringValue()).contains("alice");
        match.plays(match.alice(), "{\"cell\":0}");
        assertThat(match.bob()
                        .play("{\"cell\":0}", "m1")
                        .hearError("ILLEGAL_MOVE")
                        .get("detail")
                        .stringValue())
                .isEqualTo("Cell 0 is taken.");
        match.bob().play("{\"cell\":9}").hearError("ILLEGAL_MOVE");
        match.bob().play("{\"cell\":-1}").hearError("ILLEGAL_MOVE");
        match.bob().play("{\"cell\":2147483647}").hearError("ILLEGAL_MOVE");
        match.bob().play("{\"cell\":1}", "m1");
        JsonNode played = match.alice().hearUpdate("played");
        assertThat(played.get("seq").intValue()).isEqualTo(5);
        assertThat(played.at("/state/cells").toString()).isEqualTo("[\"X\",\"O\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"]");
    }

    @Test
    void nobodyPlaysBeforeEveryoneIsThere() {
        Client alice = seat(manager.create("tic-tac-toe", 2, "{}"), "alice");
        alice.play("{\"cell\":0}").hearError("NOT_STARTED");
        alice.want("resign").hearError("NOT_STARTED");
        alice.want("offerDraw").hearError("NOT_STARTED");
        alice.want("rematch").hearError("GAME_NOT_OVER");
    }

    @Test
    void nothingIsPlayedAfterTheEnd() {
        Match match = ticTacToe();
        match.aliceWins();
        match.bob().play("{\"cell\":8}", "late");
        assertThat(match.bob().hearError("GAME_OVER").get("id").stringValue()).isEqualTo("late");
        match.alice().want("resign").hearError("GAME_OVER");
        match.alice().want("offerDraw").hearError("GAME_OVER");
        match.alice().want("acceptDraw").hearError("GAME_OVER");
    }

    @Test
    void onlyTheFieldsOfTheGameAreKept() {
        Match match = ticTacToe();
        match.alice().play("{\"cell\":0,\"note\":\"psst\",\"seat\":1}");
        assertThat(match.bob().hearUpdate().get("action").toString()).isEqualTo("{\"cell\":0}");
    }

    @Test
    void sameActionIdTwiceCountsOnce() {
        Match match = ticTacToe();
        match.alice().play("{\"cell\":0}", "m1").play("{\"cell\":0}", "m1").play("{\"cell\":5}", "m1");
        JsonNode first = match.alice().hearUpdate("played");
        assertThat(match.alice().hearUpdate("played")).isEqualTo(first);
        assertThat(match.alice().hearUpdate("played")).isEqualTo(first);
        match.bob().hearUpdate("played");
        match.plays(match.bob(), "{\"cell\":1}");
        match.alice().play("{\"cell\":0}", "m1");
        assertThat(match.alice().hearUpdate()).as("however late").isEqualTo(first);
        match.plays(match.alice(), "{\"cell\":2}");
    }

    @Test
    void sameActionIdCountsOnceAfterReconnectingToo() {
        Match match = ticTacToe();
        match.alice().play("{\"cell\":0}", "m1");
        JsonNode first = match.alice().hearUpdate("played");
        match.bob().hearUpdate("played");
        match.alice().close();
        match.bob().hearLobby();
        Client again = seat(match.code(), "alice");
        assertThat(again.play("{\"cell\":0}", "m1").hearUpdate()).isEqualTo(first);
        match.bob().hearLobby();
        match.bob().play("{\"cell\":1}");
        assertThat(match.bob().hearUpdate().get("seq").intValue()).isEqualTo(5);
    }

    @Test
    void actionIdsOfTwoPlayersAreNotTheSame() {
        Match match = ticTacToe();
        match.alice().play("{\"cell\":0}", "m1").hearUpdate();
        match.bob().hearUpdate();
        match.bob().play("{\"cell\":1}", "m1");
        assertThat(match.bob().hearUpdate().get("seq").intValue()).isEqualTo(5);
    }

    @Test
    void whoResignsHasLost() {
        Match match = ticTacToe();
        match.bob().want("resign");
        JsonNode victory = match.alice().hearUpdate("resigned");
        assertThat(victory.get("by").stringValue()).isEqualTo("bob");
        assertThat(victory.get("status").stringValue()).isEqualTo("victory");
        assertThat(match.bob().hearUpdate("resigned").get("status").stringValue())
                .isEqualTo("defeat");
    }

    @Test
    void whoDisconnectsBeforeTheEndForfeits() {
        Match match = ticTacToe();
        match.alice().disconnect();
        assertThat(match.alice().hearUpdate("forfeited").get("status").stringValue())
                .isEqualTo("defeat");
        match.alice().hearUpdate("reported");
        match.alice().hear("bye");
        assertThat(match.bob().hearUpdate("forfeited").get("status").stringValue())
                .isEqualTo("victory");
        match.bob().hearUpdate("reported");
        assertThat(isConnected(match.bob().hearLobby(), "alice")).isFalse();
    }

    @Test
    void othersPlayOnWhenOneOfThreeResigns() {
        String code = manager.create("nim", 3, "{\"heaps\":[3]}");
        Client alice = seat(code, "alice");
        Client bob = seat(code, "bob");
        Client carol = seat(code, "carol");
        alice.want("resign");
        assertThat(alice.hearUntil(message -> message.path("event").asString("").equals("resigned"))
                        .get("status")
                        .stringValue())
                .isEqualTo("playing");
        alice.play("{\"heap\":0,\"count\":1}").hearError("OUT_OF_GAME");
        bob.play("{\"heap\":0,\"count\":3}");
        assertThat(carol.hearUntil(message -> message.has("winners"))
                        .get("status")
                        .stringValue())
                .isEqualTo("defeat");
        assertThat(bob.hearUntil(message -> message.has("winners"))
                        .get("status")
                        .stringValue())
                .isEqualTo("victory");
    }

    @Test
    void drawThatIsAcceptedEndsTheGame() {
        Match match = ticTacToe();
        match.alice().want("offerDraw").hearUpdate("drawOffered");
        assertThat(match.bob().hearUpdate("drawOffered").get("by").stringValue())
                .isEqualTo("alice");
        assertThat(watcherLobby(match).get("drawOfferedBy").stringValue()).isEqualTo("alice");
        match.bob().want("acceptDraw");
        for (Client either : new Client[] {match.alice(), match.bob()}) {
            JsonNode end = either.hearUpdate("drawAccepted");
            assertThat(end.get("status").stringValue()).isEqualTo("draw");
            assertThat(end.get("winners")).isEmpty();
        }
    }

    @Test
    void drawThatIsDeclinedChangesNothingElse() {
        Match match = ticTacToe();
        match.alice().want("offerDraw").hearUpdate("drawOffered");
        match.bob().hearUpdate("drawOffered");
        match.bob().want("declineDraw").hearUpdate("drawDeclined");
        assertThat(match.alice().hearUpdate("drawDeclined").get("turn").toString())
                .isEqualTo("[\"alice\"]");
        match.alice().want("offerDraw").hearError("DRAW_ALREADY_OFFERED");
        match.bob().want("acceptDraw").hearError("NO_DRAW_OFFERED");
        match.playCells(0);
        match.alice().want("offerDraw").hearUpdate("drawOffered");
    }

    @Test
    void nobodyAcceptsTheirOwnDraw() {
        Match match = ticTacToe();
        match.bob().want("offerDraw").hearUpdate("drawOffered");
        match.bob().want("acceptDraw").hearError("NO_DRAW_OFFERED");
        match.bob().want("declineDraw").hearError("NO_DRAW_OFFERED");
    }

    @Test
    void offeringBackIsAccepting() {
        Match match = ticTacToe();
        match.alice().want("offerDraw").hearUpdate("drawOffered");
        match.bob().hearUpdate("drawOffered");
        match.bob().want("offerDraw");
        assertThat(match.bob().hearUpdate("drawAccepted").get("status").stringValue())
                .isEqualTo("draw");
    }

    @Test
    void whoLetsTheirTimePassHasLost() {
        String code = manager.create(new StubManager.Game("tic-tac-toe", 2, "{}").turnSeconds(1));
        Client alice = seat(code, "alice");
        Client bob = seat(code, "bob");
        alice.close();
        JsonNode end = bob.hearUntil(message -> message.has("event"));
        assertThat(end.get("event").stringValue()).isEqualTo("timedOut");
        assertThat(end.get("timedOut").toString()).isEqualTo("[\"alice\"]");
        assertThat(end.get("status").stringValue()).isEqualTo("victory");
        assertThat(guest(code, "alice")
                        .connect(3)
                        .hearUpdate("timedOut")
                        .get("status")
                        .stringValue())
                .isEqualTo("defeat");
    }

    @Test
    void answersComeInTheOrderOfTheQuestions() throws IOException {
        Match match = ticTacToe();
        try (RawClient bob = new RawClient(port, match.code())) {
            bob.connect(Person.named("bob"));
            for (int i = 0; i < 100; i++) {
                bob.say("{\"type\":\"action\",\"publicId\":\"bob\",\"action\":{\"cell\":0},\"id\":\"m%d\"}"
                        .formatted(i));
            }
            assertThat(bob.readText()).contains("lobby");
            for (int i = 0; i < 100; i++) {
                assertThat(bob.readText()).contains("NOT_YOUR_TURN", "\"m%d\"".formatted(i));
            }
        }
    }

    @Test
    void watchingTwiceOrConnectingTwiceHarmsNobody() {
        Match match = ticTacToe();
        match.alice().watch().hearLobby();
        match.alice().connect().hearLobby();
        match.bob().hearLobby();
        match.playCells(0, 1);
    }

    @Test
    void watcherMayBecomeAPlayer() {
        String code = manager.create("tic-tac-toe", 2, "{}");
        Client alice = guest(code, "alice").watch();
        assertThat(alice.hearLobby().get("players")).isEmpty();
        assertThat(alice.connect().hearLobby().get("players")).hasSize(1);
        Client bob = seat(code, "bob");
        alice.hearLobby();
        new Match(code, alice, bob).aliceWins();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob", "alice"})
    void nextMoveOfTheOtherDeclinesADrawSilently(String offering) {
        Match match = ticTacToe();
        Client offers = offering.equals("bob") ? match.bob() : match.alice();
        if (offers == match.alice()) {
            match.playCells(0);
        }
        match.alice().hearRest();
        offers.want("offerDraw");
        match.alice().hearUpdate("drawOffered");
        match.bob().hearUpdate("drawOffered");
        Client other = offers == match.alice() ? match.bob() : match.alice();
        match.plays(other, "{\"cell\":8}");
        other.want("acceptDraw").hearError("NO_DRAW_OFFERED");
    }

    private JsonNode watcherLobby(Match match) {
        return guest(match.code()).watch().hearLobby();
    }
}
