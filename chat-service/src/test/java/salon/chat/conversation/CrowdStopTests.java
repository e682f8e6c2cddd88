package salon.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import salon.chat.transcript.Client;

/** The service stops while two thousand are in one room: everyone gets a line, and it is about the stop. */
@TestPropertySource(properties = "salon.line.connections-per-address=5000")
@DirtiesContext
class CrowdStopTests extends WholeChat {

    private static final int PEOPLE = 2_000;

    @Test
    void everyoneGetsALine() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Client>> coming = new ArrayList<>();
            for (int number = 0; number < PEOPLE; number++) {
                String nick = "p" + number;
                coming.add(threads.submit(() -> comes(nick)));
            }
            List<Future<String>> last = new ArrayList<>();
            for (Future<Client> each : coming) {
                Client client = each.get();
                last.add(threads.submit(() -> lastWord(client)));
            }
            chat.stop();
            for (Future<String> word : last) {
                assertThat(word.get()).startsWith("ERR STOPPING ");
            }
        }
    }

    private Client comes(String nick) {
        Client client = stranger();
        client.send("IAM " + nick);
        assertThat(client.next()).isNotNull();
        return client;
    }

    private static String lastWord(Client client) {
        String last = "";
        for (String line = client.next(); line != null; line = client.next()) {
            // To tell each of all the others would be millions of lines, for which a stop has no time.
            assertThat(line).doesNotStartWith("LFT ");
            last = line;
        }
        return last;
    }

    @Override
    void everyoneLeaves() {
        // They have.
    }
}
