package salon.benchmarks.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import salon.benchmarks.train.NationalNetwork.Size;
import salon.benchmarks.train.Train.Service;
import salon.train.search.Price;
import salon.train.search.Ride;

class NationalNetworkTests {

    private static final Size SMALL = new Size(12, 300, 1_500);
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 8);

    private static NationalNetwork network;

    @BeforeAll
    static void generate() {
        network = NationalNetwork.generate(SMALL, 7);
    }

    @Test
    void hasTheSizeAskedFor() {
        assertThat(network.country().stations()).hasSize(300);
        assertThat(network.trains().stream().filter(train -> train.service() != Service.WEEKENDS))
                .hasSize(1_500);
    }

    @Test
    void hasTheSizeOfANationUnlessAskedOtherwise() {
        NationalNetwork national = NationalNetwork.standard();

        assertThat(national.country().stations()).hasSize(3_000);
        assertThat(national.trains().stream().filter(train -> train.service() != Service.WEEKENDS))
                .hasSize(15_000);
        assertThat(national.trains().stream()
                        .mapToInt(train -> train.calls().size())
                        .sum())
                .isBetween(170_000, 230_000);
    }

    @Test
    void isTheSameForTheSameSeed(@TempDir Path folder) throws IOException {
        assertThat(written(7, folder.resolve("one.zip"))).isEqualTo(written(7, folder.resolve("two.zip")));
    }

    @Test
    void isAnotherForAnotherSeed(@TempDir Path folder) throws IOException {
        assertThat(written(7, folder.resolve("one.zip"))).isNotEqualTo(written(8, folder.resolve("two.zip")));
    }

    @Test
    void namesNoTwoStationsAlike() {
        assertThat(network.country().stations()).extracting(Station::name).doesNotHaveDuplicates();
    }

    @Test
    void servesEveryStation() {
        Set<Station> served = new HashSet<>();
        network.lines().forEach(line -> served.addAll(line.stations()));

        assertThat(served).containsAll(network.country().stations());
    }

    @Test
    void neverRunsATrainBackInTime() {
        assertThat(network.trains()).allSatisfy(train -> {
            List<Train.Call> calls = train.calls();
            for (int i = 1; i < calls.size(); i++) {
                assertThat(calls.get(i).arrives())
                        .isGreaterThan(calls.get(i - 1).departs());
                assertThat(calls.get(i).departs())
                        .isGreaterThanOrEqualTo(calls.get(i).arrives());
            }
        });
    }

    @Test
    void runsTrainsPastMidnight() {
        assertThat(network.trains()).anyMatch(train -> train.calls().getLast().arrives() > 24 * 60);
    }

    @Test
    void isAFeedThatTheServiceTakesWithoutAWarning() throws Exception {
        Railway railway = Railway.generated(network, MONDAY);

        assertThat(railway.timetable().origin().warnings()).isEmpty();
        assertThat(railway.timetable().stations()).hasSize(300);
        assertThat(railway.timetable().trains()).hasSameSizeAs(network.trains());
    }

    @Test
    void hasAPriceForEveryRide() throws Exception {
        Railway railway = Railway.generated(network, MONDAY);

        assertThat(railway.directs())
                .allSatisfy(query -> assertThat(railway.next(query))
                        .get()
                        .extracting(Ride::price)
                        .matches(Price::known));
    }

    private static byte[] written(long seed, Path zip) throws IOException {
        new GtfsFiles(NationalNetwork.generate(SMALL, seed)).write(zip);
        return Files.readAllBytes(zip);
    }
}
