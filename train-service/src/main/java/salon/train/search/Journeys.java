package salon.train.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best journeys between stations: all that nothing beats in departure, arrival, price and changes together. They form one
 * endless sequence for each pair of stations and each {@link Order}, and a page is a piece of it. Safe for many threads.
 */
public final class Journeys {

    /**
     * What is looked at.
     *
     * @param changes at most so many
     * @param seconds from departure to arrival at most so long
     * @param lookahead how many days a page looks ahead (or back) for something to show
     */
    public record Limits(int changes, int seconds, int lookahead) {}

    /**
     * A piece of the sequence, in its order.
     *
     * @param earlier where to go on backwards, or null where the timetable begins
     * @param later where to go on, or null where the timetable ends
     */
    public record Page(
            List<Journey> journeys,
            @Nullable Place earlier,
            @Nullable Place later) {}

    public Journeys(Network network, Limits limits) {}

    /** Whether any journey exists at all, on any day, within the limits. */
    public boolean connect(int from, int to) {
        throw new UnsupportedOperationException();
    }

    /** The next {@code count} journeys behind a place. */
    public Page after(int from, int to, Order order, Place place, int count) {
        throw new UnsupportedOperationException();
    }

    /** The last {@code count} journeys before a place. */
    public Page before(int from, int to, Order order, Place place, int count) {
        throw new UnsupportedOperationException();
    }
}
