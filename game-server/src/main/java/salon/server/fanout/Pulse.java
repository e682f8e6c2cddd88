package salon.server.fanout;

/**
 * Whether what this node says comes back to it, which is all that it can know of being heard. Time is counted in its own beats: no
 * clock that jumps and no pause of the process is taken for a silence of the others.
 */
final class Pulse {

    private final int mayMiss;
    private long last;
    private long returned = Long.MIN_VALUE / 2;
    private long opened;

    /**
     * @param mayMiss how many beats may be on their way
     */
    Pulse(int mayMiss) {
        this.mayMiss = mayMiss;
    }

    /** The number of the next beat. */
    synchronized long next() {
        return ++last;
    }

    synchronized void opened() {
        opened = last;
    }

    /** One of this node's own beats has come back. */
    synchronized void heard(long number) {
        if (number <= last) {
            returned = Math.max(returned, number);
        }
    }

    synchronized boolean isFelt() {
        return last - returned <= mayMiss;
    }

    /** Whether so long a silence on a channel that looks open means that it is not. */
    synchronized boolean isLost() {
        return last - Math.max(returned, opened) > 2L * mayMiss;
    }
}
