package salon.train.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A client may be gone at any byte: nothing of it stays, and nobody else notices. */
@ExtendWith(OutputCaptureExtension.class)
class VanishingClientTests extends WireFixture {

    private static final byte[] REQUEST = Client.request('2', "Grenoble", "Valence", "16:30", "18:30");

    @Test
    void hangsUpInTheMiddleOfARequest(CapturedOutput log) throws IOException {
        TrainServer server = started();
        for (int sent = 1; sent < REQUEST.length; sent++) {
            try (Client client = new Client(server.port())) {
                client.send(Arrays.copyOf(REQUEST, sent)).shutdownOutput();
                assertThat(client.readToEnd()).isEmpty();
            }
        }
        assertForgotten(server, log);
        assertThat(cutOffs(CutOff.VANISHED)).isEqualTo(REQUEST.length - 1);
    }

    @Test
    void crashesInTheMiddleOfARequest(CapturedOutput log) throws IOException {
        TrainServer server = started();
        for (int sent = 0; sent <= REQUEST.length; sent++) {
            new Client(server.port()).send(Arrays.copyOf(REQUEST, sent)).reset();
        }
        assertForgotten(server, log);
    }

    @Test
    void crashesWithoutTakingItsReplies(CapturedOutput log) throws IOException {
        TrainServer server = started();
        byte[] many = new byte[10_000];
        Arrays.fill(many, (byte) '0');
        for (int i = 0; i < 20; i++) {
            new Client(server.port()).send(many).reset();
        }
        assertForgotten(server, log);
    }

    @Test
    void saysNothingAtAll(CapturedOutput log) throws IOException {
        TrainServer server = started();
        new Client(server.port()).close();
        new Client(server.port()).reset();

        assertForgotten(server, log);
        assertThat(log).doesNotContain("Cut off");
    }

    private void assertForgotten(TrainServer server, CapturedOutput log) throws IOException {
        assertServes(server);
        await().atMost(Client.PATIENCE)
                .untilAsserted(() -> assertThat(connections()).isZero());
        assertThat(log).doesNotContain("Exception").doesNotContain("ERROR");
    }
}
