package salon.train.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every listing of the seed, as its clients get them. */
class SeedListingsTests extends WireFixture {

    private Client client;

    @BeforeEach
    void connect() throws IOException {
        client = new Client(started().port());
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
    }

    @Test
    void everyTrainIsTheFileLineByLine() throws IOException {
        assertThat(client.ask('0').readList()).hasSize(21).isEqualTo(SeedTimetable.lines());
    }

    @Test
    void beginsWithTheSeedsVeryBytes() throws IOException {
        client.send((byte) 0x30);

        assertThat(HexFormat.ofDelimiter(" ").formatHex(client.readBytes(8))).isEqualTo("15 00 00 00 2c 00 00 00");
        assertThat(new String(client.readBytes(44), StandardCharsets.US_ASCII))
                .isEqualTo("17564;Valence;Grenoble;6:15;7:31;17.60;REDUC");
        assertThat(HexFormat.ofDelimiter(" ").formatHex(client.readBytes(4))).isEqualTo("27 00 00 00");
        assertThat(new String(client.readBytes(39), StandardCharsets.US_ASCII))
                .isEqualTo("17566;Valence;Grenoble;6:45;7:55;17.60;");
    }

    @Test
    void understandsTheVeryBytesOfARequest() throws IOException {
        client.send(HexFormat.of().parseHex("33" + "08000000" + "4772656e6f626c65" + "07000000" + "56616c656e6365"));

        assertThat(client.readList()).hasSize(4);
    }

    @Test
    void findsTheTrainsOfASlot() throws IOException {
        assertListed("""
                17524;Grenoble;Valence;16:30;17:45;17.60;
                17525;Grenoble;Valence;16:55;17:55;17.60;SUPPL
                17526;Grenoble;Valence;17:30;18:46;17.60;
                17528;Grenoble;Valence;18:30;19:45;17.60;REDUC
                """, '2', "Grenoble", "Valence", "16:30", "18:30");
    }

    @Test
    void findsAllTrainsBetweenTwoStations() throws IOException {
        assertListed("""
                6035;Paris Gare de Lyon;Valence;7:41;10:11;113.00;REDUC
                9713;Paris Gare de Lyon;Valence;10:07;12:19;90.00;
                6063;Paris Gare de Lyon;Valence;10:07;13:15;92.20;
                """, '3', "paris gare de lyon", "valence");
    }

    @Test
    void sortsByDepartureWhateverTheFilesOrder() throws IOException {
        assertListed("""
                86174;Montelimar;Valence;6:30;6:55;9.80;
                86175;Montelimar;Valence;7:10;7:30;9.80;SUPPL
                86177;Montelimar;Valence;7:30;7:55;9.80;
                86178;Montelimar;Valence;8:00;8:25;9.80;
                86179;Montelimar;Valence;8:30;8:55;9.80;REDUC
                """, '3', "MONTÉLIMAR", "Valence");
    }

    @ParameterizedTest(name = "{0} to {1} at {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            Paris Gare de Lyon   | Valence            | 7:00  | 6035;Paris Gare de Lyon;Valence;7:41;10:11;113.00;REDUC
            paris gare de lyon   | VALENCE            | 07:41 | 6035;Paris Gare de Lyon;Valence;7:41;10:11;113.00;REDUC
            Páris-Gare-de-Lyon   | valence            | 7:42  | 9713;Paris Gare de Lyon;Valence;10:07;12:19;90.00;
            paris                | val                | 10:08 | 6035;Paris Gare de Lyon;Valence;7:41;10:11;113.00;REDUC
            Grenoble             | Valence            | 16:30 | 17524;Grenoble;Valence;16:30;17:45;17.60;
            Grenoble             | Valence            | 16:31 | 17525;Grenoble;Valence;16:55;17:55;17.60;SUPPL
            Grenoble             | Valence            | 18:31 | 17524;Grenoble;Valence;16:30;17:45;17.60;
            Grenoble             | Valence            | 0:00  | 17524;Grenoble;Valence;16:30;17:45;17.60;
            Grenoble             | Valence            | 23:59 | 17524;Grenoble;Valence;16:30;17:45;17.60;
            Grenoble             | Paris Gare de Lyon | 8:00  | ''
            Grenoble             | Grenoble           | 8:00  | ''
            Lyon Perrache        | Valence            | 8:00  | ''
            grenobel             | Valence            | 8:00  | ''
            ''                   | ''                 | 8:00  | ''
            """)
    void namesTheTrainAtThatTimeOrTheNext(String from, String to, String at, String line) throws IOException {
        assertThat(client.ask('1', from, to, at).readString()).isEqualTo(line);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(delimiter = '|', textBlock = """
            16:30 | 16:55 | 17524 17525
            16:31 | 16:54 | ''
            16:55 | 16:55 | 17525
            0:00  | 23:59 | 17524 17525 17526 17528
            18:00 | 16:30 | 17528 17524
            18:31 | 17:00 | 17524 17525
            18:31 | 16:29 | ''
            """)
    void includesTheBoundsAndGoesOverMidnight(String earliest, String latest, String numbers) throws IOException {
        assertThat(client.ask('2', "Grenoble", "Valence", earliest, latest).readList().stream()
                        .map(line -> line.substring(0, line.indexOf(';'))))
                .isEqualTo(numbers.isEmpty() ? List.of() : List.of(numbers.split(" ")));
    }

    @Test
    void stationsThatNobodyKnowsHaveNoTrains() throws IOException {
        assertThat(client.ask('3', "Atlantis", "Valence").readInt()).isZero();
        assertThat(client.ask('2', "Valence", "Atlantis", "0:00", "23:59").readInt())
                .isZero();
        assertThat(client.ask('3', "Grenoble", "Paris Gare de Lyon").readInt()).isZero();
        assertThat(client.ask('1', "Atlantis", "Valence", "8:00").readInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'Valence\\n'",
        "'Valence\\r\\n'",
        "'Valence\\0'",
        "'Valence  '",
        "'Valence\\n\\0garbage'",
        "'Valence \\0\\0\\0'"
    })
    void forgivesWhatProgramsInCLeaveAtTheEnd(String town) throws IOException {
        assertThat(client.ask('3', town.translateEscapes(), "Grenoble").readList())
                .hasSize(3);
        assertThat(client.ask('1', "Grenoble", town.translateEscapes(), "16:40\n")
                        .readString())
                .startsWith("17525;");
    }

    @Test
    void speaksBigEndianWhereSetSo() throws IOException {
        TrainServer big =
                started(new TcpSettings(0, Endianness.BIG, Duration.ofMinutes(10), Duration.ofSeconds(30), 1000, 100));
        try (Client other = new Client(big.port(), ByteOrder.BIG_ENDIAN)) {
            other.ask('0');
            assertThat(HexFormat.ofDelimiter(" ").formatHex(other.readBytes(8))).isEqualTo("00 00 00 15 00 00 00 2c");
        }
        try (Client other = new Client(big.port(), ByteOrder.BIG_ENDIAN)) {
            assertThat(other.ask('2', "Grenoble", "Valence", "16:30", "18:30").readList())
                    .hasSize(4);
        }
    }

    private void assertListed(String lines, char option, String... strings) throws IOException {
        assertThat(client.ask(option, strings).readList())
                .isEqualTo(lines.lines().toList());
    }
}
