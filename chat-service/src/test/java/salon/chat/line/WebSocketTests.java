package salon.chat.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** How frames of a WebSocket become lines. */
class WebSocketTests extends WholeLine {

    private static final String LONGEST = "é".repeat(2048);

    @Test
    void frameIsALine() throws IOException {
        try (RawWebSocket client = webChatter()) {
            assertThat(client.say("héllo 😀").hear()).isEqualTo("ECHO héllo 😀");
            assertThat(client.say("").hear()).isEqualTo("ECHO ");
        }
    }

    @Test
    void longestLineIsHeardAndAnsweredInOneFrame() throws IOException {
        try (RawWebSocket client = webChatter()) {
            assertThat(client.say(LONGEST).hear()).isEqualTo("ECHO " + LONGEST);
        }
    }

    @Test
    void oneByteMoreIsRefusedAndTheNextLineIsHeard() throws IOException {
        try (RawWebSocket client = webChatter()) {
            assertThat(client.say(LONGEST + "y").hear()).startsWith("UNFIT TOO_LONG");
            assertThat(client.say("next").hear()).isEqualTo("ECHO next");
        }
    }

    @Test
    void browserCannotForgeLines() throws IOException {
        try (RawWebSocket client = webChatter()) {
            for (String forged : new String[] {"a\nMSG mallory b", "a\rb", "a\0b", "a\n", "\r\n"}) {
                assertThat(client.say(forged).hear()).startsWith("UNFIT NOT_ONE_LINE");
            }
        }
        assertThat(chat.last().heard).hasSize(5).noneMatch(heard -> heard instanceof Heard.Text);
    }

    @Test
    void binaryIsRefused() throws IOException {
        try (RawWebSocket client = webChatter()) {
            client.send(RawWebSocket.BINARY, false, "hel").send(RawWebSocket.CONTINUATION, true, "lo");
            assertThat(client.hear()).startsWith("UNFIT NOT_TEXT");
            assertThat(client.say("next").hear()).isEqualTo("ECHO next");
        }
    }

    @Test
    void lineMayComeInFragments() throws IOException {
        try (RawWebSocket client = webChatter()) {
            client.send(RawWebSocket.TEXT, false, "he");
            client.send(RawWebSocket.CONTINUATION, false, "");
            client.send(RawWebSocket.CONTINUATION, false, "ll");
            client.send(RawWebSocket.CONTINUATION, true, "o");
            assertThat(client.hear()).isEqualTo("ECHO hello");
        }
    }

    @Test
    void messageThatNeverEndsIsNotReadToItsEnd() throws IOException {
        try (RawWebSocket client = webChatter()) {
            client.beginEndlessFrame();
            client.sendMore(new byte[20 * Form.LINE.longest()]);
            assertThat(client.hear()).startsWith("UNFIT TOO_LONG");
            assertThat(client.hear()).startsWith("END FLOOD");
            assertThat(client.readClose()).isEqualTo("1009 FLOOD");
        }
        assertThat(chat.last().lost).containsExactly(Ending.FLOOD);
    }

    @Test
    void messageOfEndlessEmptyFragmentsIsNotReadToItsEnd() throws IOException {
        try (RawWebSocket client = webChatter()) {
            client.send(RawWebSocket.TEXT, false, "");
            for (int i = 0; i < 2 * Form.LINE.longest(); i++) {
                client.send(RawWebSocket.CONTINUATION, false, "");
            }
            assertThat(client.hear()).startsWith("UNFIT TOO_LONG");
            assertThat(client.readClose()).isEqualTo("1009 FLOOD");
        }
    }

    @Test
    void subprotocolLeadsToTheChatInJson() throws IOException {
        String object = "{\n\"say\": \"" + "x".repeat(20_000) + "\"\n}";
        try (RawWebSocket client =
                new RawWebSocket(webPort, "/chat", "Sec-WebSocket-Protocol: something.else, salon.chat.json\r\n")) {
            assertThat(client.head()).contains("Sec-WebSocket-Protocol: salon.chat.json\r\n");
            assertThat(client.hear()).isEqualTo("{}");
            assertThat(client.say(object).hear()).isEqualTo("ECHO " + object);
            assertThat(client.say("x".repeat(Form.JSON.longest() + 1)).hear()).startsWith("UNFIT TOO_LONG");
        }
    }

    @Test
    void whoeverAsksForAnotherSubprotocolSpeaksLines() throws IOException {
        try (RawWebSocket client = new RawWebSocket(webPort, "/chat", "Sec-WebSocket-Protocol: something.else\r\n")) {
            assertThat(client.head()).doesNotContain("Sec-WebSocket-Protocol");
            assertThat(client.hear()).isEqualTo("WHO");
        }
    }

    @Test
    void commandsHaveAnAddressOfTheirOwn() throws IOException {
        try (RawWebSocket client = new RawWebSocket(webPort, "/commands")) {
            assertThat(client.hear()).isEqualTo("WELCOME");
            assertThat(client.say("HELP").hear()).isEqualTo("ECHO HELP");
        }
    }

    @Test
    void pagesOfAnyOriginAreLetIn() throws IOException {
        try (RawWebSocket client = new RawWebSocket(webPort, "/chat", "Origin: https://example.org\r\n")) {
            assertThat(client.hear()).isEqualTo("WHO");
        }
    }

    @Test
    void nothingIsCompressed() throws IOException {
        try (RawWebSocket client =
                new RawWebSocket(webPort, "/chat", "Sec-WebSocket-Extensions: permessage-deflate\r\n")) {
            assertThat(client.head()).doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
            assertThat(client.hear()).isEqualTo("WHO");
        }
    }

    @Test
    void goodbyeIsAnsweredAndThenTheSocketIsClosed() throws IOException {
        try (RawWebSocket client = webChatter()) {
            assertThat(client.say("BYE").hear()).isEqualTo("LFT");
            assertThat(client.readClose()).isEqualTo("1000 GOODBYE");
        }
        assertThat(chat.last().lost).containsExactly(Ending.GOODBYE);
    }

    @Test
    void nextLineWaitsUntilTheLastIsDealtWith() throws IOException {
        try (RawWebSocket client = webChatter()) {
            client.say("WAIT").say("next");
            await().atMost(TcpClient.PATIENCE).until(() -> !chat.last().waiting.isDone());
            assertServes();
            assertThat(chat.talks.getFirst().heard).hasSize(1);
            chat.talks.getFirst().waiting.complete(null);
            assertThat(client.hear()).isEqualTo("ECHO next");
        }
    }

    @Test
    void whatIsNotUtf8EndsTheConnectionAsTheStandardSays() throws IOException {
        try (RawWebSocket client = webChatter()) {
            client.send(RawWebSocket.TEXT, true, new byte[] {(byte) 0xFF});
            assertThat(client.readClose()).startsWith("1007 ");
        }
        assertThat(warnings()).isEmpty();
    }

    @Test
    void lineGoesToEveryoneByEitherTransport() throws IOException {
        try (RawWebSocket alice = webChatter();
                TcpClient bob = chatter()) {
            alice.say("ALL from the web");
            assertThat(bob.hear()).isEqualTo("ALL from the web");
            assertThat(alice.hear()).isEqualTo("ALL from the web");
            bob.say("ALL from nc");
            assertThat(alice.hear()).isEqualTo("ALL from nc");
        }
    }
}
