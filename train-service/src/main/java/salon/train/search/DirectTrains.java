package salon.train.search;

import java.util.List;
import java.util.Optional;

/** Trains from one station to another without a change, found by binary search. Safe for many threads. */
public final class DirectTrains {

    public DirectTrains(Network network) {}

    /** Whether any train ever goes from one to the other. */
    public boolean connect(int from, int to) {
        throw new UnsupportedOperationException();
    }

    /**
     * Every ride that departs in the slot, by departure, then arrival.
     *
     * @param from station
     * @param to station
     * @param earliest epoch second
     * @param latest epoch second, included
     */
    public List<Ride> between(int from, int to, long earliest, long latest) {
        throw new UnsupportedOperationException();
    }

    /**
     * The first ride that departs at or after a time; of several at once the one that arrives first.
     *
     * @param at epoch second
     * @param latest epoch second until which to look
     */
    public Optional<Ride> next(int from, int to, long at, long latest) {
        throw new UnsupportedOperationException();
    }
}
