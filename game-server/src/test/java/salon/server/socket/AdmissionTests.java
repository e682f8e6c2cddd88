package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who gets into a room, who does not, and what anyone may say who is not in. */
class AdmissionTests extends WholeServer {

    @ParameterizedTest
    @ValueSource(strings = {"resign", "offerDraw", "acceptDraw", "declineDraw", "rematch"})
    void nobodyIsHeardBeforeConnecting(String wish) {
        guest(newGame(), "alice").want(wish).hearError("NOT_CONNECTED");
    }

    @Test
    void actionBeforeConnectingIsRefusedUnderItsId() {
        JsonNode error = guest(newGame(), "alice").play("{\"cell\":0}", "m1").hearError("NOT_CONNECTED");
        assertThat(error.get("id").stringValue()).isEqualTo("m1");
    }

    @Test
    void disconnectBeforeConnectingIsRefused() {
        Match match = ticTacToe();
        guest(match.code(), "bob").disconnect().hearError("NOT_CONNECTED");
        match.playCells(0);
    }

    @Test
    void watcherMayNotPlay() {
        Match match = ticTacToe();
        Client carol = guest(match.code(), "carol").watch();
        carol.hearLobby();
        carol.play("{\"cell\":0}").hearError("NOT_CONNECTED");
        match.playCells(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7Q2M", "K7Q2MXX", "K7Q2M0", "K7Q2MI", "%20", "K7Q2M%C3%89", "....", "null"})
    void malformedCodeIsUnknownAndClosed(String code) {
        Client guest = guest(code);
        guest.hearError("UNKNOWN_GAME");
        assertThat(guest.hearClose()).isEqualTo(new Client.Closed(1008, "UNKNOWN_GAME"));
    }

    @Test
    void unknownCodeIsClosed() {
        Client alice = guest(StubManager.newCode(), "alice").connect();
        alice.hearError("UNKNOWN_GAME");
        assertThat(alice.hearClose()).isEqualTo(new Client.Closed(1008, "UNKNOWN_GAME"));
    }

    @Test
    void unknownCodeIsClosedToWatchersToo() {
        Client watcher = guest(StubManager.newCode()).watch();
        watcher.hearError("UNKNOWN_GAME");
        assertThat(watcher.hearClose()).isEqualTo(new Client.Closed(1008, "UNKNOWN_GAME"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLOSED", "EXPIRED"})
    void gameThatIsNotOpenIsClosed(String status) {
        String code = manager.create(new StubManager.Game("tic-tac-toe", 2, "{}").status(status));
        Client alice = guest(code, "alice").connect();
        alice.hearError("GAME_CLOSED");
        assertThat(alice.hearClose()).isEqualTo(new Client.Closed(1008, "GAME_CLOSED"));
    }

    @Test
    void gameThatShouldHaveExpiredIsClosed() {
        String code = manager.create(new StubManager.Game("tic-tac-toe", 2, "{}").expiresIn(Duration.ofSeconds(-1)));
        guest(code, "alice").connect().hearError("GAME_CLOSED");
    }

    /** Between services packing costs more than it saves. */
    @Test
    void managerIsAskedForPlainAnswers() {
        guest(StubManager.newCode()).watch().hearError("UNKNOWN_GAME");
        assertThat(manager.acceptedEncodings()).noneMatch(encoding -> encoding.contains("gzip"));
    }

    @Test
    void codeInLowerCaseIsTheSameRoom() {
        String code = newGame();
        seat(code, "alice");
        assertThat(guest(code.toLowerCase(Locale.ROOT), "bob")
                        .connect()
                        .hearLobby()
                        .get("code")
                        .stringValue())
                .isEqualTo(code);
    }

    @Test
    void managerThatIsAwayIsNamedAndMayBeAskedAgain() {
        Client alice = guest(newGame(), "alice");
        manager.goAway();
        try {
            alice.connect().hearError("UNAVAILABLE");
        } finally {
            manager.comeBack();
        }
        assertThat(alice.connect().hearLobby().get("status").stringValue()).isEqualTo("waiting");
    }

    @Test
    void managerThatMakesNoSenseMayBeAskedAgain() {
        Client alice = guest(newGame(), "alice");
        manager.getConfused();
        try {
            alice.connect().hearError("UNAVAILABLE");
        } finally {
            manager.comeBack();
        }
        alice.connect().hearLobby();
    }

    @Test
    void roomThatIsOpenNeedsNoManager() {
        Match match = ticTacToe();
        manager.goAway();
        try {
            match.playCells(0);
            match.alice().close();
            match.bob().hearLobby();
            assertThat(seat(match.code(), "alice").play("{\"cell\":1}").hearError("NOT_YOUR_TURN"))
                    .isNotNull();
        } finally {
            manager.comeBack();
        }
    }

    @Test
    void nameBelongsToTheFirstPrivateIdEverywhere() {
        String name = newName();
        seat(newGame(), name);
        Client thief = guest(newGame(), Person.named(name).withSecret("another-secret"))
                .connect();
        thief.hearError("WRONG_PRIVATE_ID");
        assertThat(thief.watch().hearLobby().get("players")).isEmpty();
    }

    @Test
    void nameIsNotTakenByKnockingAtADoorThatIsNotThere() {
        String name = newName();
        guest(StubManager.newCode(), Person.named(name).withSecret("another-secret"))
                .connect()
                .hearError("UNKNOWN_GAME");
        seat(newGame(), name);
    }

    @Test
    void nameIsTheSameHoweverItsAccentsAreWritten() {
        String code = newGame();
        String name = newName();
        seat(code, name + "e\u0301");
        Client again = guest(code, new Person(name + "\u00e9", Person.SECRET + name + "e\u0301"))
                .connect();
        assertThat(again.hearLobby().get("players")).hasSize(1);
    }

    @Test
    void wrongPrivateIdDisturbsNobody() {
        Match match = ticTacToe();
        Client thief = guest(match.code(), Person.named("bob").withSecret("another-secret"));
        for (int i = 0; i < 4; i++) {
            thief.connect().hearError("WRONG_PRIVATE_ID");
        }
        thief.play("{\"cell\":0}").hearError("NOT_CONNECTED");
        match.playCells(0, 1);
    }

    @Test
    void fiveWrongPrivateIdsEndTheConnection() {
        Match match = ticTacToe();
        Client thief = guest(match.code(), Person.named("bob").withSecret("another-secret"));
        for (int i = 0; i < 5; i++) {
            thief.connect().hearError("WRONG_PRIVATE_ID");
        }
        assertThat(thief.hearClose()).isEqualTo(new Client.Closed(1008, "WRONG_PRIVATE_ID"));
        match.playCells(0, 1);
    }

    /** Whoever does not wait for the answers gets no more guesses than anyone. */
    @Test
    void sixthGuessIsNotHeardHoweverFastItComes() throws Exception {
        Match match = ticTacToe();
        try (RawClient thief = new RawClient(port, match.code())) {
            StringBuilder answers = new StringBuilder();
            for (int i = 0; i < 5; i++) {
                thief.connect(Person.named("bob").withSecret("guess-number-" + i));
            }
            thief.connect(Person.named("bob"));
            RawClient.Frame frame = thief.read();
            for (; frame.opcode() != RawClient.CLOSE; frame = thief.read()) {
                answers.append(frame.text());
            }
            assertThat(answers).contains("WRONG_PRIVATE_ID").doesNotContain("lobby");
        }
        match.playCells(0, 1);
    }

    @Test
    void wrongPrivateIdDoesNotLeaveForAnother() {
        Match match = ticTacToe();
        match.bob().say("""
                {"type":"disconnect","publicId":"bob","privateId":"another-secret"}""").hearError("WRONG_PRIVATE_ID");
        match.bob().say("""
                {"type":"disconnect","publicId":"alice","privateId":"another-secret"}""").hearError("NOT_YOU");
        match.playCells(0, 1);
    }

    @Test
    void nobodySpeaksForAnother() {
        Match match = ticTacToe();
        JsonNode error = match.bob().say("""
                {"type":"action","publicId":"alice","action":{"cell":0},"id":"forged"}""").hearError("NOT_YOU");
        assertThat(error.get("id").stringValue()).isEqualTo("forged");
        match.bob().say("""
                {"type":"resign","publicId":"alice"}""").hearError("NOT_YOU");
        match.playCells(0, 1);
    }

    @Test
    void connectionStaysWhoItIs() {
        Match match = ticTacToe();
        match.bob().say("""
                {"type":"connect","publicId":"alice","privateId":"%s"}""".formatted(Person.named("alice").privateId())).hearError("NOT_YOU");
        match.playCells(0, 1);
    }

    @Test
    void thirdPlayerFindsTheRoomFullAndMayWatch() {
        Match match = ticTacToe();
        Client carol = guest(match.code(), "carol").connect();
        carol.hearError("ROOM_FULL");
        carol.play("{\"cell\":0}").hearError("NOT_CONNECTED");
        assertThat(carol.watch().hearLobby().get("players")).hasSize(2);
        match.playCells(0, 1);
        carol.hearUpdate("played");
        carol.hearUpdate("played");
    }

    @Test
    void oneSeatIsKeptForTheHost() {
        String code = newGame();
        JsonNode lobby = guest(code, "bob").connect().hearLobby();
        assertThat(lobby.at("/players/0/seat").intValue()).isEqualTo(1);
        assertThat(lobby.at("/status").stringValue()).isEqualTo("waiting");
        assertThat(guest(code, "carol")
                        .connect()
                        .hearError("ROOM_FULL")
                        .get("detail")
                        .stringValue())
                .contains("alice");
        JsonNode full = guest(code, "alice").connect().hearLobby();
        assertThat(full.at("/players/0/publicId").stringValue()).isEqualTo("alice");
        assertThat(full.at("/players/0/host").booleanValue()).isTrue();
        assertThat(full.at("/status").stringValue()).isEqualTo("playing");
    }

    @Test
    void seatThatIsGivenBackBeforeTheBeginningIsFree() {
        String code = newGame();
        Client bob = seat(code, "bob");
        bob.disconnect().hear("bye");
        assertThat(bob.hearClose().code()).isEqualTo(1000);
        Client carol = guest(code, "carol").connect();
        assertThat(carol.hearLobby().at("/players/0/publicId").stringValue()).isEqualTo("carol");
        assertThat(stats.reports(code)).isEmpty();
    }

    @Test
    void roomThatNotEveryoneComesToExpires() {
        // What takes long the first time is not to take it from the time that this room has.
        seat(newGame(), "alice");
        Client alice = guest(
                manager.create(new StubManager.Game("tic-tac-toe", 2, "{}").expiresIn(Duration.ofSeconds(2))), "alice");
        assertThat(alice.connect().hearLobby().has("deadline")).isTrue();
        assertThat(alice.hearLobby().get("status").stringValue()).isEqualTo("expired");
        alice.play("{\"cell\":0}").hearError("GAME_CLOSED");
    }

    @Test
    void strangerMayNotReturnToAGameThatIsOver() {
        Match match = ticTacToe();
        match.aliceWins();
        guest(match.code(), "carol").connect().hearError("GAME_OVER");
    }

    private static String newGame() {
        return manager.create("tic-tac-toe", 2, "{}");
    }

    private static String newName() {
        return "n" + UUID.randomUUID().toString().substring(0, 8);
    }
}
