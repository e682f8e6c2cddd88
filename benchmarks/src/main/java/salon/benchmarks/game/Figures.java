package salon.benchmarks.game;

import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * What was measured, from when everything was warm until the time was over.
 *
 * @param games that were played and left by all; 0 where only their moves were measured
 * @param move from when a move was due, or else sent, until the last player had it
 * @param settingUp from the wish for a game until the last player knew that it had begun
 * @param processorSeconds of all processes for 1,000 moves
 * @param loadCores how many this program kept busy: near 1, it is what is measured
 */
record Figures(
        double seconds,
        long games,
        long moves,
        Times move,
        Times settingUp,
        List<Service> processes,
        double processorSeconds,
        double loadCores) {

    /** Milliseconds. */
    record Times(double p50, double p95, double p99, double p999, double max) {

        static Times of(Histogram nanos) {
            return new Times(
                    millis(nanos, 50),
                    millis(nanos, 95),
                    millis(nanos, 99),
                    millis(nanos, 99.9),
                    nanos.getMaxValue() / 1e6);
        }

        private static double millis(Histogram nanos, double percent) {
            return nanos.getTotalCount() == 0 ? 0 : nanos.getValueAtPercentile(percent) / 1e6;
        }
    }

    /**
     * @param processorSeconds for 1,000 moves
     * @param millisPerGame of processors, for one whole game; 0 where no whole games were measured
     * @param residentBytes in the end
     */
    record Service(long pid, String name, double processorSeconds, double millisPerGame, long residentBytes) {}

    static Figures of(Tally tally, Meter meter, long games) {
        List<Service> services = meter.uses().stream()
                .map(use -> new Service(
                        use.pid(),
                        use.name(),
                        share(1000 * use.processorSeconds(), tally.moves()),
                        share(1000 * use.processorSeconds(), games),
                        use.residentBytes()))
                .toList();
        return new Figures(
                meter.seconds(),
                games,
                tally.moves(),
                Times.of(tally.latencies()),
                Times.of(tally.settingUp()),
                services,
                services.stream().mapToDouble(Service::processorSeconds).sum(),
                meter.ownCores());
    }

    private static double share(double of, long count) {
        return count == 0 ? 0 : of / count;
    }
}
