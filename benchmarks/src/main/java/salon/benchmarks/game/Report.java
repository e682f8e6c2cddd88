package salon.benchmarks.game;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What came of a load.
 *
 * @param measured {@code whole games}, {@code moves alone} or {@code idle players}
 * @param rate moves a second that were asked for; 0 for as many as went
 * @param seconds how long was measured, after warming up
 * @param move from when a move was due, or else sent, until the last player had it
 * @param settingUp from the wish for a game until the last player knew that it had begun
 * @param processorSeconds of all processes for 1,000 moves
 * @param loadCores how many this program kept busy: near 1, it is what is measured
 * @param refused moves that the server refused
 * @param errors by name, from the beginning on
 * @param unfinished games that did not come to their end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Report(
        String measured,
        String game,
        int players,
        int rooms,
        double rate,
        double seconds,
        long games,
        long moves,
        Times move,
        Times settingUp,
        List<Service> processes,
        double processorSeconds,
        double loadCores,
        long refused,
        Map<String, Long> errors,
        long unfinished,
        @Nullable Checked checked,
        @Nullable Idle idle) {

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

    /**
     * What was held against the journals.
     *
     * @param acknowledged moves
     * @param faults sentences
     * @param cutOff how often a player was cut off and came back
     * @param meanAway milliseconds until it was spoken to again
     */
    record Checked(
            long games, long acknowledged, List<String> faults, long cutOff, double meanAway, double longestAway) {}

    /** What it cost the processes to let so many players sit there. */
    record Idle(int players, double seconds, List<Memory> memory) {}

    /**
     * Bytes.
     *
     * @param before resident, after a collection if it is a JVM
     * @param each that it grew for each player
     * @param liveEach of that, reachable objects
     */
    record Memory(long pid, String name, long before, long after, double each, double liveEach) {}

    static Report of(LoadPlan plan, String measured, Tally tally, Meter meter) {
        List<Service> services = meter.uses().stream()
                .map(use -> new Service(
                        use.pid(),
                        use.name(),
                        share(1000 * use.processorSeconds(), tally.moves()),
                        share(1000 * use.processorSeconds(), tally.games()),
                        use.residentBytes()))
                .toList();
        return new Report(
                measured,
                plan.script().game(),
                plan.script().players(),
                plan.tables(),
                plan.rate(),
                meter.seconds(),
                tally.games(),
                tally.moves(),
                Times.of(tally.latencies()),
                Times.of(tally.settingUp()),
                services,
                services.stream().mapToDouble(Service::processorSeconds).sum(),
                meter.ownCores(),
                tally.refused(),
                tally.errors(),
                0,
                null,
                null);
    }

    Report with(long notFinished, @Nullable Checked check) {
        return new Report(
                measured,
                game,
                players,
                rooms,
                rate,
                seconds,
                games,
                moves,
                move,
                settingUp,
                processes,
                processorSeconds,
                loadCores,
                refused,
                errors,
                notFinished,
                check,
                idle);
    }

    Report with(Idle idlers) {
        return new Report(
                measured,
                game,
                players,
                rooms,
                rate,
                seconds,
                games,
                moves,
                move,
                settingUp,
                processes,
                processorSeconds,
                loadCores,
                refused,
                errors,
                unfinished,
                checked,
                idlers);
    }

    private static double share(double of, long count) {
        return count == 0 ? 0 : of / count;
    }

    /** Whether nothing went wrong. */
    boolean isGood() {
        return errors.isEmpty()
                && unfinished == 0
                && (checked == null || checked.faults().isEmpty());
    }
}
