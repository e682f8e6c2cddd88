package salon.train.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who stalls is cut off, be it in asking, in listening or in between; the others are served meanwhile. */
@ExtendWith(OutputCaptureExtension.class)
class SlowClientTests extends WireFixture {

    @Test
    void neverReads(CapturedOutput log) throws IOException, InterruptedException {
        TrainServer server = started(patience(SHORT));
        byte[] many = new byte[64 * 1024];
        Arrays.fill(many, (byte) '0');
        AtomicBoolean cut = new AtomicBoolean();
        try (Client deaf = new Client(server.port())) {
            Thread asking = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        deaf.send(many);
                    }
                } catch (IOException e) {
                    cut.set(true);
                }
            });
            await().atMost(Client.PATIENCE).until(() -> {
                assertServes(server);
                return cut.get();
            });
            asking.join();
        }
        awaitCutOff(CutOff.SLOW_READER);
        assertThat(log).contains("took over PT0.3S to listen").doesNotContain("Exception");
    }

    @Test
    void dripsARequestByteByByte(CapturedOutput log) throws IOException {
        TrainServer server = started(patience(SHORT));
        try (Client dripping = new Client(server.port())) {
            dripping.send((byte) '3', (byte) 0, (byte) 4, (byte) 0, (byte) 0);
            await().atMost(Client.PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
                assertServes(server);
                return isCutOffAt(dripping, (byte) 'x');
            });
        }
        awaitCutOff(CutOff.SLOW_REQUEST);
        assertThat(log).contains("took over PT0.3S to ask").doesNotContain("Exception");
    }

    @Test
    void stopsInTheMiddleOfARequest() throws IOException {
        TrainServer server = started(patience(SHORT));
        try (Client stalled = new Client(server.port())) {
            assertThat(stalled.ask('0').readList()).hasSize(21);
            assertThat(stalled.send((byte) '1', (byte) 7).readToEnd()).isEmpty();
        }
        awaitCutOff(CutOff.SLOW_REQUEST);
        assertServes(server);
    }

    @Test
    void asksNothing(CapturedOutput log) throws IOException {
        TrainServer server = started(idle(SHORT));
        try (Client silent = new Client(server.port())) {
            assertThat(silent.ask('0').readList()).hasSize(21);
            assertThat(silent.readToEnd()).isEmpty();
        }
        awaitCutOff(CutOff.IDLE);
        assertThat(log).contains("asked nothing for PT0.3S").doesNotContain("Exception");
    }

    @Test
    void mayThinkLongerThanARequestMayTake() throws IOException {
        TrainServer server = started(patience(Duration.ofMillis(50)));
        try (Client thinking = new Client(server.port());
                Client stalled = new Client(server.port())) {
            assertThat(thinking.ask('0').readList()).hasSize(21);
            assertThat(stalled.send((byte) '1').readToEnd()).isEmpty();
            assertThat(thinking.ask('0').readList()).hasSize(21);
        }
    }

    @Test
    void doesNotLeaveAfterItsLastWord() throws IOException {
        TrainServer server = started();
        try (Client staying = new Client(server.port())) {
            assertThat(staying.ask('q').readToEnd()).isEmpty();
            await().atMost(Client.PATIENCE).until(() -> connections() == 0);
            assertThatThrownBy(() -> {
                        while (true) {
                            staying.ask('0');
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    private void awaitCutOff(CutOff reason) {
        await().atMost(Client.PATIENCE)
                .untilAsserted(() -> assertThat(connections()).isZero());
        assertThat(cutOffs(reason)).isOne();
    }

    private static boolean isCutOffAt(Client client, byte one) {
        try {
            client.send(one);
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
