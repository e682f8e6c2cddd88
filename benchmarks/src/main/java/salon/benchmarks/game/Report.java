package salon.benchmarks.game;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a load.
 *
 * @param measured {@code whole games}, {@code moves alone} or {@code idle players}
 * @param rate moves a second that were asked for; 0 for as many as went
 * @param refused moves that the server refused, from the beginning on
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
        Figures figures,
        long refused,
        Map<String, Long> errors,
        long unfinished,
        @Nullable Checked checked,
        @Nullable Idle idle) {

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

    static Report of(
            LoadPlan plan,
            String measured,
            Figures figures,
            Tally tally,
            long unfinished,
            @Nullable Checked checked,
            @Nullable Idle idle) {
        return new Report(
                measured,
                plan.script().game(),
                plan.script().players(),
                plan.tables(),
                plan.rate(),
                figures,
                tally.refused(),
                tally.errors(),
                unfinished,
                checked,
                idle);
    }

    /** Whether nothing went wrong. */
    boolean isGood() {
        return errors.isEmpty()
                && unfinished == 0
                && (checked == null || checked.faults().isEmpty());
    }
}
