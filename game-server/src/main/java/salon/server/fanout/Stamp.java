package salon.server.fanout;

import java.util.Comparator;

/**
 * When a player connected, comparable over all nodes: the later of two connections is the one that counts, and no two are equal.
 *
 * @param time larger than that of any earlier connection of the same player to the same room that was known; otherwise the time
 *     in milliseconds
 * @param node where to
 */
public record Stamp(long time, String node) implements Comparable<Stamp> {

    private static final Comparator<Stamp> ORDER =
            Comparator.comparingLong(Stamp::time).thenComparing(Stamp::node);

    @Override
    public int compareTo(Stamp other) {
        return ORDER.compare(this, other);
    }

    Stamp orLater(Stamp other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
