package salon.train.search;

import salon.train.search.Network.Day;

/** The service days that matter to one search, and its clock: seconds relative to a base, so that they fit an {@code int}. */
final class Span {

    final long base;
    final Day[] days;

    /** When each day begins, by the search's clock. */
    final int[] begins;

    /**
     * @param first epoch second, which becomes 0
     * @param last epoch second until which trips are looked at
     */
    Span(Network network, long first, long last) {
        this.base = first;
        this.days = network.days(first, last).toArray(Day[]::new);
        this.begins = new int[days.length];
        for (int day = 0; day < days.length; day++) {
            begins[day] = Math.toIntExact(days[day].begins() - base);
        }
    }

    int clock(long second) {
        return Math.toIntExact(second - base);
    }

    long epoch(int clock) {
        return base + clock;
    }
}
