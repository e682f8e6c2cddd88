package salon.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import salon.chat.transcript.Client;

/** Hundreds who ask for a long past and then read nothing of it: little of it waits for each, and none may keep it waiting. */
@TestPropertySource(properties = "salon.conversation.patience=3s")
class StalledListenerTests extends WholeChat {

    private static final int PEOPLE = 300;
    private static final int MESSAGES = 130;
    private static final int MOST_FOR_EACH = 32 * 1024;

    @Autowired
    private MeterRegistry meters;

    @Test
    void areCutOffAndKeepLittleWaitingUntilThen() throws IOException {
        Client nora = person("nora");
        String text = "x".repeat(4_000);
        for (int number = 0; number < MESSAGES; number++) {
            nora.send("MSG " + text);
        }
        nora.send("FNC");
        assertThat(nora.next()).isEqualTo("ERR FNC");
        nora.send("BYE");
        List<Socket> stalled = new ArrayList<>();
        for (int number = 0; number < PEOPLE; number++) {
            stalled.add(stall("s" + number));
        }
        double[] most = {0};
        await().atMost(Client.PATIENCE.multipliedBy(3)).until(() -> {
            most[0] = Math.max(most[0], meters.get("salon.chat.waiting").gauge().value());
            return meters.get("salon.chat.cutoffs")
                            .tag("reason", "slow-reader")
                            .counter()
                            .count()
                    == PEOPLE;
        });
        assertThat(most[0]).as("bytes that waited").isBetween(1.0, (double) PEOPLE * MOST_FOR_EACH);
        for (Socket socket : stalled) {
            socket.close();
        }
    }

    private Socket stall(String nick) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2048);
        socket.connect(new InetSocketAddress("localhost", chat.port()));
        socket.getOutputStream()
                .write("IAM %s\nJON %s\nHIS 500\n".formatted(nick, room).getBytes(StandardCharsets.UTF_8));
        return socket;
    }
}
