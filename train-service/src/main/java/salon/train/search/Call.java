package salon.train.search;

/**
 * A train's halt at a stop.
 *
 * @param stop as {@link NetworkBuilder#stop} numbered it
 * @param arrives seconds since the start of the service day (noon minus twelve hours); past 86400 is the next calendar day
 * @param departs likewise, not before {@code arrives}
 * @param boarding whether one may get in here
 * @param alighting whether one may get out here
 */
public record Call(int stop, int arrives, int departs, boolean boarding, boolean alighting) {

    public Call {
        if (arrives < 0 || departs < arrives) {
            throw new IllegalArgumentException("a call has to depart at or after its arrival");
        }
    }

    public Call(int stop, int arrives, int departs) {
        this(stop, arrives, departs, true, true);
    }
}
