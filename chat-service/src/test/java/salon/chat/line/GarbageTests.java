package salon.chat.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever anyone sends: nobody else notices, and the log stays quiet. */
class GarbageTests extends WholeLine {

    private static final int STREAMS = 10_000;
    private static final int SOCKETS = 1_500;

    @Test
    void anyBytesByTcp() throws IOException {
        Random random = new Random(7084);
        try (TcpClient neighbour = chatter()) {
            for (int stream = 0; stream < STREAMS; stream++) {
                TcpServer server = random.nextBoolean() ? chatServer : commandServer;
                try (TcpClient client = new TcpClient(server.port())) {
                    client.send(garbage(random));
                    switch (random.nextInt(4)) {
                        case 0 -> client.reset();
                        case 1 -> client.shutdownOutput().hearToEnd();
                        default -> client.hear();
                    }
                } catch (IOException e) {
                    assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe|closed).*");
                }
                if (stream % 100 == 0) {
                    assertThat(neighbour.say("hello " + stream).hear()).isEqualTo("ECHO hello " + stream);
                    forget();
                }
            }
        }
        assertThat(warnings()).isEmpty();
    }

    @Test
    void anyFramesByWebSocket() throws IOException {
        Random random = new Random(8084);
        try (RawWebSocket neighbour = webChatter()) {
            for (int socket = 0; socket < SOCKETS; socket++) {
                try (RawWebSocket client = new RawWebSocket(webPort, random.nextBoolean() ? "/chat" : "/commands")) {
                    for (int frame = random.nextInt(5); frame >= 0; frame--) {
                        if (random.nextInt(4) == 0) {
                            client.sendMore(garbage(random));
                        } else {
                            client.send(random.nextInt(16), random.nextBoolean(), garbage(random));
                        }
                    }
                    if (random.nextInt(4) == 0) {
                        client.reset();
                    } else {
                        client.hear();
                    }
                } catch (IOException e) {
                    assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe|closed|ended).*");
                }
                if (socket % 100 == 0) {
                    assertThat(neighbour.say("hello " + socket).hear()).isEqualTo("ECHO hello " + socket);
                    forget();
                }
            }
        }
        assertThat(warnings()).isEmpty();
    }

    /** Checks and forgets those who are over already: there are many. */
    private void forget() {
        for (StubTalks talks : new StubTalks[] {chat, commands}) {
            talks.talks.removeIf(talk -> talk.lost.size() == 1 && talk.misdeeds.isEmpty());
        }
    }

    /** Lines, damaged ones, and anything; never an order to the stub. */
    private static byte[] garbage(Random random) {
        ByteArrayOutputStream garbage = new ByteArrayOutputStream();
        for (int part = random.nextInt(6); part >= 0; part--) {
            switch (random.nextInt(6)) {
                case 0 -> {
                    byte[] bytes = new byte[random.nextInt(100)];
                    random.nextBytes(bytes);
                    garbage.writeBytes(bytes);
                }
                case 1 -> garbage.writeBytes("\r\n\0\r\n\n".getBytes(StandardCharsets.UTF_8));
                case 2 -> garbage.writeBytes(new byte[random.nextInt(10_000)]);
                case 3 -> garbage.writeBytes("\n".repeat(random.nextInt(150)).getBytes(StandardCharsets.UTF_8));
                case 4 -> garbage.writeBytes("é😀 é😀\r\n".getBytes(StandardCharsets.UTF_16));
                default -> garbage.writeBytes("hello é😀\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        return garbage.toByteArray();
    }
}
