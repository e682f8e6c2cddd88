package salon.train.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whoever breaks the protocol is cut off, the log says why, and others go on. */
@ExtendWith(OutputCaptureExtension.class)
class BreachTests extends WireFixture {

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            a negative size          | 33 ffffffff                       | BAD_SIZE       | said that a string has -1 bytes
            the most negative size   | 33 00000080                       | BAD_SIZE       | said that a string has -2147483648 bytes
            the hugest size          | 33 ffffff7f                       | BAD_SIZE       | said that a string has 2147483647 bytes
            one byte too much        | 33 01040000                       | BAD_SIZE       | said that a string has 1025 bytes
            big endian               | 33 00000008                       | BAD_SIZE       | said that a string has 134217728 bytes
            an unknown option        | 34                                | UNKNOWN_OPTION | asked for the unknown option 0x34
            a line's end             | 0a                                | UNKNOWN_OPTION | asked for the unknown option 0x0a
            NUL                      | 00                                | UNKNOWN_OPTION | asked for the unknown option 0x00
            HTTP                     | 474554202f20485454502f312e310d0a  | UNKNOWN_OPTION | asked for the unknown option 0x47
            TLS                      | 16030100c5                        | UNKNOWN_OPTION | asked for the unknown option 0x16
            no UTF-8                 | 33 02000000 c328 01000000 41      | BAD_TEXT       | sent a string that is no UTF-8
            a surrogate              | 33 03000000 eda080 01000000 41    | BAD_TEXT       | sent a string that is no UTF-8
            """)
    void isCutOff(String what, String hex, CutOff reason, String sentence, CapturedOutput log) throws IOException {
        TrainServer server = started();
        try (Client other = new Client(server.port());
                Client client = new Client(server.port())) {
            assertThat(other.ask('0').readList()).hasSize(21);

            client.send(HexFormat.of().parseHex(hex.replace(" ", "")));
            assertThat(client.readToEnd()).isEmpty();

            assertThat(log)
                    .contains("INFO")
                    .contains(sentence)
                    .contains("127.0.0.1")
                    .doesNotContain("Exception");
            assertThat(cutOffs(reason)).isOne();
            assertThat(other.ask('0').readList()).hasSize(21);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "24:00",
                "12:60",
                "1:2",
                "-1:00",
                "123:00",
                "12:00:00",
                "12.30",
                "١٢:٠٠",
                "7:00 x",
                " 7:00"
            })
    void isCutOffForABadTime(String time, CapturedOutput log) throws IOException {
        TrainServer server = started();
        for (byte[] request : new byte[][] {
            Client.request('1', "Grenoble", "Valence", time),
            Client.request('2', "Grenoble", "Valence", time, "18:00"),
            Client.request('2', "Grenoble", "Valence", "18:00", time)
        }) {
            try (Client client = new Client(server.port())) {
                assertThat(client.send(request).readToEnd()).isEmpty();
            }
        }
        assertThat(cutOffs(CutOff.BAD_TIME)).isEqualTo(3);
        assertThat(log).contains("sent the time \"").doesNotContain("Exception");
    }

    @Test
    void cannotForgeALineOfTheLog(CapturedOutput log) throws IOException {
        try (Client client = new Client(started().port())) {
            client.ask('1', "Grenoble", "Valence", "7:00\n2026 ERROR \u001b[31m\"forged\"" + "x".repeat(500));
            assertThat(client.readToEnd()).isEmpty();
        }
        assertThat(log)
                .contains("\"7:00\\u{a}2026 ERROR \\u{1b}[31m\\u{22}forged")
                .doesNotContain("\n2026 ERROR")
                .doesNotContain("x".repeat(50));
    }

    @Test
    void aStringMayHaveAKibibyte() throws IOException {
        try (Client client = new Client(started().port())) {
            assertThat(client.ask('3', "x".repeat(1024), "Valence").readInt()).isZero();
            assertThat(client.ask('3', "Valence" + " ".repeat(1017), "Grenoble").readList())
                    .hasSize(3);
        }
    }

    /** Even if they are still on their way when the server has long gone, and it has said more than was ever read. */
    @Test
    void getsItsEarlierReplies() throws IOException {
        int replies = 40;
        try (Client client = Client.withLittleRoom(started().port())) {
            client.send(HexFormat.of().parseHex("30".repeat(replies) + "58".repeat(30_000)));
            await().until(() -> cutOffs(CutOff.UNKNOWN_OPTION) == 1 && connections() == 0);
            for (int reply = 0; reply < replies; reply++) {
                assertThat(client.readList()).hasSize(21);
            }
            assertThat(client.readToEnd()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {'q', 0xFF})
    void endsAtTheClientsWord(int end, CapturedOutput log) throws IOException {
        TrainServer server = started();
        try (Client client = new Client(server.port())) {
            client.ask('0').send((byte) end).ask('0');
            assertThat(client.readList()).hasSize(21);
            assertThat(client.readToEnd()).isEmpty();
        }
        await().untilAsserted(() -> assertThat(connections()).isZero());
        assertThat(log).doesNotContain("Cut off");
    }
}
