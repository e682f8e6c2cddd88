package salon.train.search;

/**
 * A price is an {@code int} of the currency's smallest unit (cents). One that the timetable does not know is {@link #UNKNOWN}: dearer
 * than any other, so that a journey whose price is known is preferred, and never to be mistaken for zero.
 */
public final class Price {

    /** The sum of two of them still is an {@code int}. */
    public static final int UNKNOWN = (1 << 30) - 1;

    /** No single ticket costs as much: the sum of a journey's stays known. */
    public static final int TOO_MUCH = UNKNOWN / 10;

    private Price() {}

    public static boolean known(int price) {
        return price < UNKNOWN;
    }

    /** The sum; unknown as soon as a part of it is. */
    static int sum(int price, int more) {
        return Math.min(price + more, UNKNOWN);
    }
}
