package salon.chat.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A talk that breaks its word ends its own connection, and no other. */
class FaultTests extends WholeLine {

    @ParameterizedTest
    @ValueSource(strings = {"THROW", "FAIL"})
    void faultEndsOneTcpConnection(String fault) throws IOException {
        try (TcpClient neighbour = chatter();
                TcpClient client = chatter()) {
            client.send(fault + "\nnext\n");
            assertThat(client.hearToEnd()).isEmpty();
            assertThat(neighbour.say("hello").hear()).isEqualTo("ECHO hello");
        }
        assertThat(warnings()).singleElement().asString().startsWith("Something went wrong with TCP /127.0.0.1:");
        await().atMost(TcpClient.PATIENCE)
                .untilAsserted(() -> assertThat(chat.last().lost).containsExactly(Ending.FAULT));
        assertThat(chat.last().heard).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"THROW", "FAIL"})
    void faultEndsOneWebSocket(String fault) throws IOException {
        try (RawWebSocket neighbour = webChatter();
                RawWebSocket client = webChatter()) {
            assertThat(client.say(fault).readClose()).isEqualTo("1011 FAULT");
            assertThat(neighbour.say("hello").hear()).isEqualTo("ECHO hello");
        }
        assertThat(warnings()).singleElement().asString().startsWith("Something went wrong with WebSocket /127.0.0.1:");
        await().atMost(TcpClient.PATIENCE)
                .untilAsserted(() -> assertThat(chat.last().lost).containsExactly(Ending.FAULT));
    }
}
