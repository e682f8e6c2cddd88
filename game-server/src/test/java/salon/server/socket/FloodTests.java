package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FloodTests extends WholeServer {

    /** More than is allowed in all the time that it may take on a slow machine. */
    private static final int FLOOD = 3000;

    @Test
    void floodIsNamedAndCutOff() throws Exception {
        Match match = ticTacToe();
        int refused = 0;
        try (RawClient raw = new RawClient(port, match.code())) {
            for (int i = 0; i < FLOOD; i++) {
                raw.say("flood");
            }
            String last = "";
            RawClient.Frame frame = raw.read();
            for (; frame.opcode() != RawClient.CLOSE; frame = raw.read()) {
                last = frame.text();
                refused++;
            }
            assertThat(last).contains("TOO_MANY_MESSAGES");
            assertThat(new String(frame.payload(), 2, frame.payload().length - 2))
                    .isEqualTo("TOO_MANY_MESSAGES");
            assertThat(frame.payload()).startsWith(0x03, 0xF0);
        }
        assertThat(refused)
                .as("200 at once, and a few more for the time it took")
                .isBetween(200, FLOOD - 1);
        match.playCells(0, 1);
    }

    @Test
    void binaryFloodIsCutOffToo() throws Exception {
        Match match = ticTacToe();
        try (RawClient raw = new RawClient(port, match.code())) {
            for (int i = 0; i < FLOOD; i++) {
                raw.send(2, true, new byte[] {1});
            }
            assertThat(raw.readClose()).isEqualTo(1008);
        }
    }

    @Test
    void floodOfOnePlayerHarmsNobodyElse() throws Exception {
        Match match = ticTacToe();
        match.bob().close();
        match.alice().hearLobby();
        try (RawClient bob = new RawClient(port, match.code())) {
            bob.connect(Person.named("bob"));
            for (int i = 0; i < FLOOD; i++) {
                bob.say("{\"type\":\"offerDraw\",\"publicId\":\"bob\"}");
            }
            assertThat(bob.readClose()).isEqualTo(1008);
        }
        match.alice()
                .hearUntil(
                        message -> message.get("type").stringValue().equals("lobby") && !isConnected(message, "bob"));
        match.alice().play("{\"cell\":0}").hearUpdate("played");
    }

    @Test
    void twoHundredAtOnceAreNoFlood() {
        Match match = ticTacToe();
        for (int i = 0; i < 190; i++) {
            match.alice().say("{\"type\":\"watch\"}");
        }
        for (int i = 0; i < 190; i++) {
            match.alice().hearLobby();
        }
        match.playCells(0, 1);
    }
}
