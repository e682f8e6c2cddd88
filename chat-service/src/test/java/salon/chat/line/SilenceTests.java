package salon.chat.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Who is gone without a word is found out; who only listens may stay. */
@TestPropertySource(properties = {"salon.line.ping=100ms", "salon.line.idle=1s"})
class SilenceTests extends WholeLine {

    @Test
    void webSocketThatAnswersNoPingIsEnded() throws IOException {
        try (RawWebSocket client = webChatter()) {
            for (int ping = 0; ping < 3; ping++) {
                assertThat(client.read(RawWebSocket.PING).payload()).isEmpty();
            }
            assertThat(client.hear()).startsWith("END IDLE");
            assertThat(client.readClose()).isEqualTo("1008 IDLE");
        }
        assertThat(chat.last().lost).containsExactly(Ending.IDLE);
    }

    @Test
    void webSocketThatAnswersPingsMayListenAsLongAsItLikes() throws IOException {
        try (RawWebSocket client = webChatter()) {
            for (int ping = 0; ping < 20; ping++) {
                client.read(RawWebSocket.PING);
                client.send(RawWebSocket.PONG, true, "");
            }
            assertThat(client.say("still here").hear()).isEqualTo("ECHO still here");
        }
    }

    @Test
    void silentClientOfTheCommandsIsEndedAndOneOfTheChatIsNot() throws IOException {
        try (TcpClient chatter = chatter();
                TcpClient client = commander();
                TcpClient speaking = commander()) {
            StubTalks.Stub silent = commands.talks.getFirst();
            await().atMost(TcpClient.PATIENCE).until(() -> {
                speaking.say("hello");
                return !silent.lost.isEmpty();
            });
            assertThat(client.hearToEnd()).startsWith("END IDLE");
            assertThat(silent.lost).containsExactly(Ending.IDLE);
            assertThat(commands.last().lost).isEmpty();
            assertThat(chatter.say("still here").hear()).isEqualTo("ECHO still here");
        }
    }
}
