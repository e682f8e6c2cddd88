package salon.benchmarks.game;

/** How often players were cut off and came back, and how long it took until they were spoken to again. */
final class Absences {

    private long times;
    private long total;
    private long longest;

    void back(long nanos) {
        times++;
        total += nanos;
        longest = Math.max(longest, nanos);
    }

    long times() {
        return times;
    }

    double meanMillis() {
        return times == 0 ? 0 : total / 1e6 / times;
    }

    double longestMillis() {
        return longest / 1e6;
    }
}
