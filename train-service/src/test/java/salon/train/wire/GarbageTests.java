package salon.train.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class GarbageTests extends WireFixture {

    private static final int STREAMS = 2_000;

    @Test
    void neverMeetsAFault(CapturedOutput log) throws IOException {
        TrainServer server = started();
        Random random = new Random(7085);
        for (int i = 0; i < STREAMS; i++) {
            try (Client client = new Client(server.port())) {
                client.send(garbage(random));
                if (random.nextInt(4) == 0) {
                    client.reset();
                } else {
                    client.shutdownOutput().readToEnd();
                }
            } catch (IOException e) {
                assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe).*");
            }
            if (i % 50 == 0) {
                assertServes(server);
            }
        }
        assertServes(server);
        await().atMost(Client.PATIENCE)
                .untilAsserted(() -> assertThat(connections()).isZero());
        assertThat(cutOffs(CutOff.FAULT)).isZero();
        assertThat(log).doesNotContain("Exception").doesNotContain("ERROR").doesNotContain("WARN");
    }

    /** Requests, damaged ones, and anything. */
    private static byte[] garbage(Random random) {
        ByteArrayOutputStream garbage = new ByteArrayOutputStream();
        for (int part = random.nextInt(6); part >= 0; part--) {
            switch (random.nextInt(5)) {
                case 0 -> {
                    byte[] bytes = new byte[random.nextInt(100)];
                    random.nextBytes(bytes);
                    garbage.writeBytes(bytes);
                }
                case 1 ->
                    garbage.writeBytes(Client.request((char) ('0' + random.nextInt(5)), text(random), text(random)));
                case 2 -> garbage.writeBytes(Client.request('1', "Valence", "Grenoble", text(random)));
                case 3 -> {
                    byte[] request = Client.request('2', "Grenoble", "Valence", "16:30", "18:30");
                    request[random.nextInt(request.length)] = (byte) random.nextInt();
                    garbage.writeBytes(request);
                }
                default -> garbage.writeBytes(Client.request('2', "Grenoble", "Valence", "16:30", "18:30"));
            }
        }
        return garbage.toByteArray();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(20); length > 0; length--) {
            text.appendCodePoint(random.nextInt(3) == 0 ? random.nextInt(0xD800) : ' ' + random.nextInt(95));
        }
        return text.toString();
    }
}
