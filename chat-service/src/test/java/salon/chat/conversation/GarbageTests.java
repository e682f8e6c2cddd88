package salon.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import salon.chat.transcript.Client;

/** Ten thousand streams of what half looks like the protocol: nobody else notices, and nothing of it stays. */
class GarbageTests extends WholeChat {

    private static final int STREAMS = 10_000;
    private static final List<String> PIECES = List.of(
            "IAM ",
            "KEY ",
            "WHO",
            "MSG ",
            "PRV ",
            "JON ",
            "HIS ",
            "BYE",
            "MSG /",
            "alice",
            "аlice",
            "salon",
            "K7Q2MX",
            "9999",
            "-1",
            "a-private-id",
            " ",
            "\n",
            "\n",
            "\n",
            "\r\n",
            "\r",
            "\0",
            "\t",
            "\u001b[2J",
            "\u202e",
            "\u200b",
            "🙂",
            "é",
            "/add 1 2",
            "/exit",
            "//",
            "x".repeat(5000),
            "{\"type\":\"IAM\"}");

    @Autowired
    private MeterRegistry meters;

    @Test
    void hurtsNobodyAndLeavesNothing() throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        Client neighbour = person("neighbour");
        double most = 0;
        for (int seed = 0; seed < STREAMS; seed++) {
            send(new Random(seed));
            most = Math.max(most, meters.get("salon.chat.waiting").gauge().value());
            if (seed % 500 == 0) {
                neighbour.send("MSG /add 3 5");
                assertThat(neighbour.next()).isEqualTo("PRV salon 8");
            }
        }
        neighbour.send("WHO");
        assertThat(neighbour.next()).isEqualTo("WHO neighbour");
        await().atMost(Client.PATIENCE)
                .until(() -> meters.get("salon.chat.connections").gauges().stream()
                                .mapToDouble(gauge -> gauge.value())
                                .sum()
                        == 1);
        assertThat(most).as("bytes that waited for anyone").isLessThan(8 * 1024 * 1024);
        root.detachAppender(log);
        // What the pool of another test's database says is nobody's garbage.
        assertThat(List.copyOf(log.list))
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN)
                        && !event.getLoggerName().startsWith("com.zaxxer.hikari"))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }

    private void send(Random random) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(12); pieces >= 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int flips = random.nextInt(3); flips > 0 && bytes.length > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try (Socket socket = new Socket("localhost", chat.port())) {
            socket.getOutputStream().write(bytes);
            if (random.nextBoolean()) {
                socket.shutdownOutput();
                socket.getInputStream().read(new byte[1024]);
            }
            if (random.nextInt(4) == 0) {
                socket.setSoLinger(true, 0);
            }
        }
    }
}
