package salon.train.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.train.search.Call;
import salon.train.search.ServiceDays;
import salon.train.timetable.Flag;
import salon.train.timetable.Station;
import salon.train.timetable.Timetable;
import salon.train.timetable.Train;

class SncfFeedTests {

    private static final String GOOD = "17564;Valence;Grenoble;6:15;7:31;17.60;REDUC\n";

    @TempDir
    private Path folder;

    @Test
    void givesTheSeedsListing() {
        Timetable timetable = Feeds.read(Feeds.settings("classpath:sncf.txt"));

        assertThat(listing(timetable)).isEqualTo("""
                17564 Valence -> Grenoble 6:15 7:31 - 14.08
                17566 Valence -> Grenoble 6:45 7:55 - 17.60
                17568 Valence -> Grenoble 7:15 8:32 - 17.60
                17524 Grenoble -> Valence 16:30 17:45 - 17.60
                17525 Grenoble -> Valence 16:55 17:55 - 19.36
                17526 Grenoble -> Valence 17:30 18:46 - 17.60
                17528 Grenoble -> Valence 18:30 19:45 - 14.08
                86181 Valence -> Montelimar 12:30 12:56 - 7.84
                86183 Valence -> Montelimar 14:10 14:30 - 10.78
                86187 Valence -> Montelimar 16:30 16:56 - 9.80
                86174 Montelimar -> Valence 6:30 6:55 - 9.80
                86175 Montelimar -> Valence 7:10 7:30 - 10.78
                86177 Montelimar -> Valence 7:30 7:55 - 9.80
                86178 Montelimar -> Valence 8:00 8:25 - 9.80
                86179 Montelimar -> Valence 8:30 8:55 - 7.84
                9862 Valence -> Paris Gare de Lyon 15:15 17:49 - 87.60
                6194 Valence -> Paris Gare de Lyon 16:15 19:15 - 92.00
                6208 Valence -> Paris Gare de Lyon 17:15 19:53 - 92.80
                6035 Paris Gare de Lyon -> Valence 7:41 10:11 - 90.40
                9713 Paris Gare de Lyon -> Valence 10:07 12:19 - 90.00
                6063 Paris Gare de Lyon -> Valence 10:07 13:15 - 92.20
                """.stripTrailing());
    }

    @Test
    void keepsNumberFlagBasePriceAndLineOfATrain() {
        Timetable timetable = read(GOOD + "17566;Valence;Grenoble;6:45;7:55;17.6;\r\n");

        assertThat(timetable.trains())
                .containsExactly(
                        new Train("17564", null, 1760, Flag.REDUC, "17564;Valence;Grenoble;6:15;7:31;17.60;REDUC"),
                        new Train("17566", null, 1760, null, "17566;Valence;Grenoble;6:45;7:55;17.6;"));
        assertThat(timetable.network().days(0)).isSameAs(ServiceDays.daily());
        assertThat(timetable.network().zone()).hasToString("Europe/Paris");
    }

    @Test
    void takesNamesThatFoldAlikeForOneStationAsFirstSpelled() {
        Timetable timetable = read("""
                1;Saint-Étienne;Valence;6:15;7:31;17.60;
                2;VALENCE;st etienne;8:15;9:31;17.60;
                """);

        assertThat(timetable.stations())
                .containsExactly(
                        new Station("saint-etienne", "Saint-Étienne", null, null),
                        new Station("valence", "Valence", null, null));
    }

    @Test
    void takesAnArrivalBeforeTheDepartureForTheNextDays() {
        assertThat(read("1;A;B;23:50;0:10;5;\n").network().calls(0))
                .extracting(Call::departs)
                .containsExactly(85_800, 87_000);
    }

    @Test
    void takesByteOrderMarkBlankLinesCrLfAndAMissingLastLineEnd() {
        assertThat(read("\uFEFF1;A;B;06:15;07:31;17.60;\r\n\r\n   \n2;B;A;8:15;9:31;0;SUPPL")
                        .trains())
                .extracting(Train::number)
                .containsExactly("1", "2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            17;Valence;Grenoble;6:15;7:31;17.60         | The line has 6 fields
            17;Valence;Grenoble;6:15;7:31;17.60;;       | The line has 8 fields
            hello                                       | The line has 1 fields ("hello"); expected 7: number;from;to
            0;Valence;Grenoble;6:15;7:31;17.60;         | The number is "0"; expected a whole number from 1
            -5;Valence;Grenoble;6:15;7:31;17.60;        | The number is "-5"
            1e3;Valence;Grenoble;6:15;7:31;17.60;       | The number is "1e3"
            9999999999;Valence;Grenoble;6:15;7:31;1;    | The number is "9999999999"
            17564;Valence;Grenoble;6:15;7:31;17.60;     | The number 17564 is already that of the train in line 1.
            17;;Grenoble;6:15;7:31;17.60;               | The station in "from" is ""; expected a name
            17;Valence; - ;6:15;7:31;17.60;             | The station in "to" is " - "
            17;Valence;VALENCE;6:15;7:31;17.60;         | The train goes from "Valence" to the same station.
            17;Valence;Grenoble;6h15;7:31;17.60;        | The departure is "6h15"; expected a time from 0:00 to 23:59.
            17;Valence;Grenoble;6:15;24:00;17.60;       | The arrival is "24:00"
            17;Valence;Grenoble;6:15;7:60;17.60;        | The arrival is "7:60"
            17;Valence;Grenoble;6:15;6:15;17.60;        | The arrival 6:15 is the departure
            17;Valence;Grenoble;6:15;7:31;17,60;        | The price is "17,60"; expected a number from 0
            17;Valence;Grenoble;6:15;7:31;-17.60;       | The price is "-17.60"
            17;Valence;Grenoble;6:15;7:31;17.605;       | The price is "17.605"
            17;Valence;Grenoble;6:15;7:31;;             | The price is ""
            17;Valence;Grenoble;6:15;7:31;NaN;          | The price is "NaN"
            17;Valence;Grenoble;6:15;7:31;17.60;reduc   | The flag is "reduc"; expected REDUC, SUPPL or nothing.
            """)
    void refusesADamagedLineWithItsNumberAndTheReason(String line, String reason) {
        assertThat(refused(GOOD + "\n" + line.strip() + "\n")).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("trains.txt");
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.reason()).startsWith(reason);
        });
    }

    @Test
    void namesAllFaultsOfAFileAndCountsThoseBeyondTwenty() {
        List<Fault> faults = refused("x\n".repeat(50));

        assertThat(faults).hasSize(21);
        assertThat(faults.get(19).line()).isEqualTo(20);
        assertThat(faults.getLast()).isEqualTo(new Fault("trains.txt", 0, "and 30 more"));
    }

    @Test
    void stopsReadingWhatIsNoTimetableAtAll() {
        assertThat(refused("x\n".repeat(100_000)).getLast())
                .isEqualTo(new Fault("trains.txt", 0, "and 980 more; the rest was not read"));
    }

    @Test
    void namesSeveralFaultsOfALine() {
        assertThat(refused("x;A;B;6:75;7:31;dear;\n")).hasSize(3).allMatch(fault -> fault.line() == 1);
    }

    @Test
    void refusesAnotherCharsetWithItsLine() throws IOException {
        Path file = folder.resolve("trains.txt");
        Files.writeString(file, GOOD + "2;Saint-Étienne;A;6:15;7:31;1;\n", StandardCharsets.ISO_8859_1);

        assertThat(Feeds.faultsOf(file)).containsExactly(new Fault("trains.txt", 2, "The line is not UTF-8."));
    }

    @Test
    void refusesWhatSaysNothing() {
        assertThat(refused("")).containsExactly(new Fault("trains.txt", 0, "Is empty: no line with a train in it."));
        assertThat(refused("\n \n\uFEFF\n")).isNotEmpty();
        assertThat(Feeds.faultsOf(folder.resolve("trains.txt.gone")))
                .containsExactly(new Fault("trains.txt.gone", 0, "Does not exist."));
        assertThat(Feeds.faultsOf(Feeds.settings("classpath:gone.txt")))
                .containsExactly(new Fault("gone.txt", 0, "Does not exist."));
    }

    @Test
    void refusesGarbage() {
        assertThat(refused("\0".repeat(1_000_000)))
                .containsExactly(new Fault("trains.txt", 1, "The line is longer than 65536 bytes."));
    }

    @Test
    void showsNothingOfAFeedThatCouldForgeTheLog() {
        assertThat(refused("evil\u001b[2J\u202e" + "x".repeat(100) + "\n"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString())
                        .startsWith("trains.txt, line 1: The line has 1 fields (\"evil\\u001b[2J\\u202exxx")
                        .contains("x…\")"));
    }

    private Timetable read(String text) {
        return Feeds.read(Feeds.write(folder.resolve("trains.txt"), text));
    }

    private List<Fault> refused(String text) {
        return Feeds.faultsOf(Feeds.write(folder.resolve("trains.txt"), text));
    }

    private static String listing(Timetable timetable) {
        List<String> lines = new ArrayList<>();
        IntStream.range(0, timetable.trains().size()).forEach(trip -> {
            List<Call> calls = timetable.network().calls(trip);
            lines.add("%s %s -> %s %s %s - %s"
                    .formatted(
                            timetable.trains().get(trip).number(),
                            name(timetable, calls.getFirst()),
                            name(timetable, calls.getLast()),
                            time(calls.getFirst().departs()),
                            time(calls.getLast().arrives()),
                            BigDecimal.valueOf(timetable.network().price(trip, 0, 1), 2)));
        });
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private static String name(Timetable timetable, Call call) {
        return timetable
                .stations()
                .get(timetable.network().stationOf(call.stop()))
                .name();
    }

    private static String time(int seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 3600, seconds / 60 % 60);
    }
}
