package salon.train.search;

import java.util.Comparator;

/**
 * A place in the sequence of all journeys between two stations, to go on from there: a journey's own place, or a time. What is
 * behind it or before it does not depend on how the place was reached; that is what makes paging neither repeat nor skip.
 *
 * @param first departure or arrival, whichever the sequence is sorted by (epoch second)
 * @param second the other one
 */
public record Place(long first, long second, int price, int changes) implements Comparable<Place> {

    private static final Comparator<Place> IN_SEQUENCE = Comparator.comparingLong(Place::first)
            .thenComparingLong(Place::second)
            .thenComparingInt(Place::price)
            .thenComparingInt(Place::changes);

    /** Before everything that departs (or arrives) at that second or later. */
    public static Place before(long second) {
        return new Place(second, Long.MIN_VALUE, 0, 0);
    }

    /** After everything that departs (or arrives) at that second or earlier. */
    public static Place after(long second) {
        return new Place(second, Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** The place of a journey itself: what is after it does not include it, nor does what is before it. */
    public static Place of(Journey journey, Order order) {
        return order == Order.DEPARTURE
                ? new Place(journey.departs(), journey.arrives(), journey.price(), journey.changes())
                : new Place(journey.arrives(), journey.departs(), journey.price(), journey.changes());
    }

    @Override
    public int compareTo(Place other) {
        return IN_SEQUENCE.compare(this, other);
    }
}
