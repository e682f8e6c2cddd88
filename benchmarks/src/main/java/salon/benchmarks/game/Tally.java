package salon.benchmarks.game;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** Counts what happens at all tables. Errors count from the beginning on, all else since the last {@link #reset}. */
final class Tally {

    private final Histogram latencies = new Histogram(3);
    private final Histogram settingUp = new Histogram(3);
    private final Map<String, Long> errors = new TreeMap<>();
    private long games;
    private long moves;
    private long refused;

    void reset() {
        latencies.reset();
        settingUp.reset();
        games = 0;
        moves = 0;
    }

    /** Everyone has a move now. */
    void moved(long nanos) {
        moves++;
        latencies.recordValue(Math.max(0, nanos));
    }

    /** Everyone knows that their game has begun. */
    void begun(long nanos) {
        settingUp.recordValue(Math.max(0, nanos));
    }

    /** A game was played, and everyone has left it. */
    void played() {
        games++;
    }

    void error(String name) {
        errors.merge(name, 1L, Long::sum);
    }

    void refused(String name) {
        refused++;
        error(name);
    }

    long games() {
        return games;
    }

    long moves() {
        return moves;
    }

    /** Moves that the server refused. */
    long refused() {
        return refused;
    }

    Map<String, Long> errors() {
        return errors;
    }

    /** From when a move was due, or else sent, until the last player had it; nanoseconds. */
    Histogram latencies() {
        return latencies;
    }

    /** From the wish for a new game until the last player knew that it had begun; nanoseconds. */
    Histogram settingUp() {
        return settingUp;
    }
}
