package salon.chat.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Whoever talks too fast is warned, then cut off; nobody else notices. */
@TestPropertySource(properties = {"salon.line.lines-per-second=1", "salon.line.burst=5", "salon.line.warnings=3"})
class FloodTests extends WholeLine {

    @Test
    void tcpClientIsWarnedAndThenCutOff() throws IOException {
        try (TcpClient neighbour = chatter();
                TcpClient client = chatter()) {
            double before = cutOffs(Ending.FLOOD);
            client.send("x\n".repeat(1000));
            assertThat(client.hearToEnd().lines().map(line -> line.split(" ")[0] + " " + line.split(" ")[1]))
                    .startsWith("ECHO x", "ECHO x", "ECHO x", "ECHO x", "ECHO x")
                    .endsWith("UNFIT TOO_FAST", "UNFIT TOO_FAST", "UNFIT TOO_FAST", "END FLOOD");
            assertThat(neighbour.say("hello").hear()).isEqualTo("ECHO hello");
            assertThat(cutOffs(Ending.FLOOD)).isEqualTo(before + 1);
        }
        assertThat(chat.last().lost).containsExactly(Ending.FLOOD);
        assertThat(notices()).anyMatch(line -> line.startsWith("Cut off (flood): TCP /127.0.0.1:"));
    }

    @Test
    void webSocketIsWarnedAndThenCutOff() throws IOException {
        try (RawWebSocket neighbour = webChatter();
                RawWebSocket client = webChatter()) {
            IntStream.range(0, 100).forEach(i -> {
                try {
                    client.say("x");
                } catch (IOException e) {
                    assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe).*");
                }
            });
            String heard;
            do {
                heard = client.hear();
                assertThat(heard).matches("ECHO x|UNFIT TOO_FAST .*|END FLOOD .*");
            } while (!heard.startsWith("END FLOOD"));
            assertThat(client.readClose()).isEqualTo("1008 FLOOD");
            assertThat(neighbour.say("hello").hear()).isEqualTo("ECHO hello");
        }
    }

    @Test
    void whatCannotBeTakenCountsAsWell() throws IOException {
        try (TcpClient client = chatter()) {
            client.send("\0\n".repeat(50));
            assertThat(client.hearToEnd()).contains("UNFIT NOT_ONE_LINE", "UNFIT TOO_FAST", "END FLOOD");
        }
    }
}
