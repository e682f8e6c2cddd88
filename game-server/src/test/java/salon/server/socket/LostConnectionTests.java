package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** However a connection ends, its player is soon seen to be away, and has lost nothing by it. */
class LostConnectionTests extends WholeServer {

    private Match match;
    private RawClient bob;

    @BeforeEach
    void bobComesBackRaw() throws IOException {
        match = ticTacToe();
        bob = new RawClient(port, match.code());
        bob.connect(Person.named("bob"));
        assertThat(bob.readText()).contains("\"type\":\"lobby\"");
        assertThat(isConnected(match.alice().hearLobby(), "bob")).isTrue();
    }

    @AfterEach
    void bobIsGone() throws IOException {
        bob.close();
    }

    @Test
    void closedConnectionIsAway() {
        try (Client again = seat(match.code(), "bob")) {
            match.alice().hearLobby();
            again.leave();
        }
        bobIsAwayAndMayComeBack();
    }

    @Test
    void brokenConnectionIsAway() throws IOException {
        bob.reset();
        bobIsAwayAndMayComeBack();
    }

    @Test
    void connectionThatEndsWithoutACloseFrameIsAway() throws IOException {
        bob.shutdownOutput();
        bobIsAwayAndMayComeBack();
    }

    @Test
    void connectionThatDoesNotAnswerPingsIsAway() {
        bobIsAwayAndMayComeBack();
    }

    @Test
    void connectionThatAnswersPingsStays() throws IOException {
        for (int pings = 0; pings < 5; ) {
            RawClient.Frame frame = bob.read();
            assertThat(frame).isNotNull();
            if (frame.opcode() == RawClient.PING) {
                bob.send(RawClient.PONG, true, frame.payload());
                pings++;
            }
        }
        match.alice().play("{\"cell\":0}").hearUpdate("played");
        assertThat(bob.readText()).contains("played");
    }

    /** And not only when the server has something to say itself, be it a ping of its own. */
    @Test
    void pingsAreAnsweredAtOnce() throws IOException {
        int ofTheServer = 0;
        for (int pings = 0; pings < 20; pings++) {
            bob.send(RawClient.PING, true, "there?".getBytes());
            RawClient.Frame frame = bob.read();
            while (frame != null && frame.opcode() == RawClient.PING) {
                ofTheServer++;
                bob.send(RawClient.PONG, true, frame.payload());
                frame = bob.read();
            }
            assertThat(frame).isNotNull();
            assertThat(frame.opcode()).isEqualTo(RawClient.PONG);
            assertThat(frame.payload()).isEqualTo("there?".getBytes());
        }
        assertThat(ofTheServer).isLessThan(10);
    }

    @Test
    void connectionThatBreaksInTheMiddleOfAMessageIsAway() throws IOException {
        bob.send(RawClient.TEXT, false, "{\"type\":\"resign\",\"publicId\":\"bob\"".getBytes());
        bob.reset();
        bobIsAwayAndMayComeBack();
    }

    @Test
    void connectionThatBreaksRightAfterConnectingLeavesNoGhost() throws IOException {
        for (int i = 0; i < 20; i++) {
            RawClient fleeting = new RawClient(port, match.code());
            fleeting.connect(Person.named("bob"));
            fleeting.reset();
        }
        lastSeesNobodyCalledBob(match.alice());
    }

    /** Whether the last connect is still heard or not: nobody is seen to be there who is not. */
    @Test
    void whoLeavesAndComesBackInOneBreathIsNoGhost() throws IOException {
        String code = manager.create("nim", 3, "{}");
        Client alice = seat(code, "alice");
        for (int i = 0; i < 20; i++) {
            RawClient hasty = new RawClient(port, code);
            hasty.connect(Person.named("bob"));
            hasty.say(goodbye());
            hasty.connect(Person.named("bob"));
            hasty.readClose();
            hasty.close();
        }
        lastSeesNobodyCalledBob(alice);
    }

    @Test
    void whoLeavesAndIsLostAtOnceHasLeft() throws IOException {
        bob.say(goodbye());
        bob.reset();
        assertThat(match.alice().hearUpdate("forfeited").get("status").stringValue())
                .isEqualTo("victory");
    }

    /** Whoever is slow may be quiet for a while and go on; a ghost stays. */
    private static void lastSeesNobodyCalledBob(Client alice) {
        AtomicReference<JsonNode> last = new AtomicReference<>(alice.hearLobby());
        await().atMost(Client.PATIENCE).untilAsserted(() -> {
            alice.hearUntilQuiet().forEach(last::set);
            assertThat(isConnected(last.get(), "bob")).isFalse();
        });
    }

    private static String goodbye() {
        return """
                {"type":"disconnect","publicId":"bob","privateId":"%s"}""".formatted(Person.named("bob").privateId());
    }

    private void bobIsAwayAndMayComeBack() {
        assertThat(isConnected(match.alice().hearLobby(), "bob")).isFalse();
        assertThat(get("/rooms/" + match.code()).body())
                .contains("\"publicId\":\"bob\",\"seat\":1,\"connected\":false");
        match.alice().play("{\"cell\":0}").hearUpdate("played");
        Client again = guest(match.code(), "bob").connect(3);
        again.hearUpdate("played");
        assertThat(isConnected(match.alice().hearLobby(), "bob")).isTrue();
    }
}
