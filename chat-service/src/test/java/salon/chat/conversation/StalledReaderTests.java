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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import salon.chat.transcript.Client;

/** A thousand in one room at full fan-out, and one among them who reads nothing: it is cut off, and the others hear every word. */
@TestPropertySource(
        properties = {
            "salon.line.connections-per-address=5000",
            "salon.line.most-waiting=64KB",
            "salon.line.patience=2s"
        })
class StalledReaderTests extends WholeChat {

    private static final int PEOPLE = 1_000;
    private static final int MOST_MESSAGES = 20_000;

    @Autowired
    private MeterRegistry meters;

    @Test
    void isCutOffWhileTheOthersHearEveryWord() throws Exception {
        try (Socket stalled = new Socket();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            stall(stalled);
            List<Future<Client>> coming = new ArrayList<>();
            for (int number = 0; number < PEOPLE; number++) {
                String nick = "p" + number;
                boolean web = number % 5 == 0;
                coming.add(threads.submit(() -> comes(nick, web)));
            }
            List<Client> people = new ArrayList<>();
            for (Future<Client> each : coming) {
                people.add(each.get());
            }
            Client speaker = person("speaker");

            List<Future<Integer>> hearing = people.stream()
                    .map(person -> threads.submit(() -> hears(person)))
                    .toList();
            int said = 0;
            double most = 0;
            String text = "x".repeat(1000);
            while (cutOffs() == 0 && said < MOST_MESSAGES) {
                speaker.send("MSG " + ++said + " " + text);
                speaker.send("FNC");
                while (!"ERR FNC".equals(speaker.next())) {
                    // Others still come.
                }
                most = Math.max(most, meters.get("salon.chat.waiting").gauge().value());
            }
            speaker.send("MSG end");
            for (Future<Integer> heard : hearing) {
                assertThat(heard.get()).isEqualTo(said);
            }
            assertThat(cutOffs()).isEqualTo(1);
            // Of the stalled one eight times the limit at most; of everyone else what is just under way.
            assertThat(most).as("bytes that waited").isLessThan(PEOPLE * 64.0 * 1024);
            await().atMost(Client.PATIENCE)
                    .until(() -> meters.get("salon.chat.waiting").gauge().value() == 0);
            people.forEach(Client::vanish);
        }
    }

    /** Comes in, goes to the room, and never reads a thing. */
    private void stall(Socket socket) throws IOException {
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", chat.port()));
        socket.getOutputStream().write(("IAM stalled\nJON " + room + "\n").getBytes(StandardCharsets.UTF_8));
        await().atMost(Client.PATIENCE)
                .until(() -> meters.get("salon.chat.rooms").gauge().value() == 1);
    }

    private Client comes(String nick, boolean web) {
        Client client = web ? Client.overWebSocket(port, "/chat") : Client.overTcp(chat.port());
        assertThat(client.next()).isEqualTo("WHO");
        client.send("IAM " + nick);
        client.send("JON " + room);
        while (!("JON " + room).equals(client.next())) {
            // Others come too.
        }
        return client;
    }

    /** How many messages in a row, up to the last. */
    private static int hears(Client client) {
        int heard = 0;
        for (String line = client.next(); !"MSG speaker end".equals(line); line = client.next()) {
            assertThat(line).isNotNull();
            if (line.startsWith("MSG speaker ")) {
                assertThat(line).startsWith("MSG speaker " + ++heard + " ");
            }
        }
        return heard;
    }

    private double cutOffs() {
        return meters.get("salon.chat.cutoffs")
                .tag("reason", "slow-reader")
                .counter()
                .count();
    }
}
