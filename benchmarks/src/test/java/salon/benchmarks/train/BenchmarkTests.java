package salon.benchmarks.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import salon.benchmarks.train.NationalNetwork.Size;

/** Every benchmark measures something that works. */
class BenchmarkTests {

    @Test
    void asksForDirectTrains() throws Exception {
        DirectBenchmark benchmark = new DirectBenchmark();
        benchmark.load();

        assertThat(benchmark.next()).isPresent();
        assertThat(benchmark.slot()).isNotNull();
    }

    @Test
    void asksForJourneys() throws Exception {
        JourneyBenchmark benchmark = new JourneyBenchmark();
        benchmark.load();

        assertThat(benchmark.pageOfOne().journeys()).hasSize(1);
        assertThat(benchmark.pageOfFive().journeys()).hasSize(5);
        assertThat(benchmark.naviqoreEarliest()).isNotEmpty();
        assertThat(benchmark.naviqoreHalfHour()).isNotEmpty();
    }

    @Test
    void findsTheSameEarliestArrivalsAsNaviqore() throws Exception {
        Railway railway =
                Railway.generated(NationalNetwork.generate(new Size(8, 120, 600), 3), LocalDate.of(2026, 6, 8));

        assertThat(Agreement.of(railway, 50).differences()).isEmpty();
    }
}
