package salon.benchmarks.chat;

import java.nio.charset.StandardCharsets;
import org.HdrHistogram.Histogram;

/**
 * Counts what everybody hears and how late. Each message carries its sender, its number among that sender's and when it was due, so
 * that each listener knows which one of each sender's comes next.
 */
final class Tally {

    private static final int SIZE = 64;
    private static final String PADDING = ".".repeat(SIZE);

    private final int senders;

    /** The number that comes next, for each listener and sender. */
    private final int[] next;

    private final int[] said;
    private final long begin;
    private final Histogram latencies = new Histogram(3);
    private long heard;
    private long displaced;
    private int at;

    /** The first of the listeners are the senders. */
    Tally(int listeners, int senders, long begin) {
        this.senders = senders;
        this.next = new int[listeners * senders];
        this.said = new int[senders];
        this.begin = begin;
    }

    /** The text of a sender's next message, 64 bytes long. */
    String write(int sender, long due) {
        String text = sender + " " + said[sender]++ + " " + (due - begin) + " ";
        return text + PADDING.substring(text.length());
    }

    /** @return who sent it */
    int read(int listener, byte[] bytes, int from, int to, long now) {
        at = from;
        int sender = (int) number(bytes, to);
        int number = (int) number(bytes, to);
        long due = number(bytes, to);
        if (sender >= senders || at + 1 > to) {
            throw new IllegalArgumentException(
                    "Nobody said " + new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }
        int expected = next[listener * senders + sender];
        if (number != expected) {
            displaced++;
        }
        next[listener * senders + sender] = number + 1;
        heard++;
        latencies.recordValue(Math.max(0, now - begin - due));
        return sender;
    }

    private long number(byte[] bytes, int to) {
        long value = 0;
        while (at < to && bytes[at] != ' ') {
            value = value * 10 + bytes[at++] - '0';
        }
        at++;
        return value;
    }

    /** How many messages were said. */
    long said() {
        long sum = 0;
        for (int count : said) {
            sum += count;
        }
        return sum;
    }

    /** How many deliveries there were. */
    long heard() {
        return heard;
    }

    /** How many were not the next of their sender: out of order, heard twice, or behind a gap. */
    long displaced() {
        return displaced;
    }

    /** In nanoseconds. */
    Histogram latencies() {
        return latencies;
    }
}
