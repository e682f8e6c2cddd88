package salon.chat.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** No more come in than may, by both transports together; the others do not notice, and who leaves makes room. */
@TestPropertySource(properties = {"salon.line.connections=6", "salon.line.connections-per-address=4"})
class CrowdTests extends WholeLine {

    private final Deque<AutoCloseable> inside = new ArrayDeque<>();

    @AfterEach
    void leave() throws Exception {
        for (AutoCloseable client : inside) {
            client.close();
        }
    }

    @Test
    void oneTooManyFromAnAddressIsToldSoByEitherTransport() throws Exception {
        inside.add(chatter());
        inside.add(commander());
        inside.add(webChatter());
        inside.add(webChatter());

        assertRefused("TOO_MANY_FROM_ADDRESS", "(4)");

        inside.remove().close();
        await().atMost(TcpClient.PATIENCE).until(() -> connections() == 3);
        inside.add(webChatter());
    }

    @Test
    void oneTooManyInAllIsToldSoByEitherTransport() throws Exception {
        TcpClient neighbour = chatter();
        inside.add(neighbour);
        Guests elsewhere = guests();
        for (int guest = 0; guest < 5; guest++) {
            assertThat(elsewhere.admit(address(guest))).isEmpty();
        }
        try {
            assertRefused("TOO_MANY_CONNECTIONS", "(6)");
            assertThat(neighbour.say("hello").hear()).isEqualTo("ECHO hello");
        } finally {
            for (int guest = 0; guest < 5; guest++) {
                elsewhere.leave(address(guest));
            }
        }
        inside.add(chatter());
    }

    private void assertRefused(String reason, String limit) throws IOException {
        double before = cutOffs(Ending.valueOf(reason));
        try (TcpClient client = new TcpClient(chatServer.port())) {
            client.say("whatever it says");
            assertThat(client.hearToEnd()).startsWith("ERR " + reason + " ").contains(limit);
        }
        try (RawWebSocket client = new RawWebSocket(webPort, "/chat")) {
            assertThat(client.readClose()).isEqualTo("1013 " + reason);
        }
        assertThat(cutOffs(Ending.valueOf(reason))).isEqualTo(before + 2);
    }

    private static InetAddress address(int last) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, (byte) last});
    }
}
