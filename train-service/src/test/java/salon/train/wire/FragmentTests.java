package salon.train.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TCP knows no messages: however the bytes come, the same is understood. */
class FragmentTests extends WireFixture {

    private static final byte[] REQUEST = Client.request('2', "Grenoble", "Valence", "16:30", "18:30");

    @Test
    void understandsWhatComesByteByByte() throws IOException {
        try (Client client = new Client(started().port())) {
            for (byte one : REQUEST) {
                client.send(one);
            }
            assertThat(client.readList()).hasSize(4);
        }
    }

    @Test
    void understandsARequestCutAnywhere() throws IOException {
        try (Client client = new Client(started().port())) {
            for (int cut = 0; cut <= REQUEST.length; cut++) {
                client.send(Arrays.copyOf(REQUEST, cut));
                client.send(Arrays.copyOfRange(REQUEST, cut, REQUEST.length));
                assertThat(client.readList()).hasSize(4);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 50, 1000})
    void answersAllRequestsOfOnePacketInTheirOrder(int times) throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            packet.writeBytes(i % 2 == 0 ? REQUEST : Client.request('1', "Valence", "Grenoble", "7:00"));
        }
        try (Client client = new Client(started().port())) {
            client.send(packet.toByteArray());
            for (int i = 0; i < times; i++) {
                if (i % 2 == 0) {
                    assertThat(client.readList()).hasSize(4);
                } else {
                    assertThat(client.readString()).startsWith("17568;");
                }
            }
        }
    }

    @Test
    void answersEverythingThatWasAskedBeforeTheEnd() throws IOException {
        try (Client client = new Client(started().port())) {
            client.ask('0').ask('0').shutdownOutput();
            assertThat(client.readList()).hasSize(21);
            assertThat(client.readList()).hasSize(21);
            assertThat(client.readToEnd()).isEmpty();
        }
    }
}
