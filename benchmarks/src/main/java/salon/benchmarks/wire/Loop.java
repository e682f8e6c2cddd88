package salon.benchmarks.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * All connections of a load, and what it has to do at some moment, in one thread: whoever calls {@link #turn}. What is done in a turn
 * deals with its own failures.
 */
public final class Loop implements AutoCloseable {

    private static final Duration LONGEST_TURN = Duration.ofMillis(200);

    private record Plan(long time, long number, Runnable what) {}

    private final Selector selector = Selector.open();
    private final Alarm alarm = new Alarm(selector);
    private final PriorityQueue<Plan> plans =
            new PriorityQueue<>(Comparator.comparingLong(Plan::time).thenComparingLong(Plan::number));
    private final ByteBuffer buffer = ByteBuffer.allocate(1024 * 1024);
    private long planned;

    public Loop() throws IOException {}

    /** Has something done at a moment by {@link System#nanoTime}, or soon after. */
    public void at(long time, Runnable what) {
        plans.add(new Plan(time, planned++, what));
    }

    public void after(Duration wait, Runnable what) {
        at(System.nanoTime() + wait.toNanos(), what);
    }

    /** Does what is due, and takes what has arrived or waits for the first that does. */
    public void turn(Duration atMost) {
        long now = System.nanoTime();
        while (!plans.isEmpty() && plans.element().time() <= now) {
            plans.remove().what().run();
        }
        try {
            if (isDueBefore(now + LONGEST_TURN.toNanos())) {
                alarm.set(plans.element().time());
            }
            if (isDueBefore(System.nanoTime())) {
                selector.selectNow(this::ready);
            } else {
                selector.select(this::ready, Math.clamp(atMost.toMillis(), 1, LONGEST_TURN.toMillis()));
            }
        } catch (IOException e) {
            throw new IllegalStateException("the selector failed", e);
        }
    }

    private boolean isDueBefore(long time) {
        return !plans.isEmpty() && plans.element().time() <= time;
    }

    private void ready(SelectionKey key) {
        ((Link) key.attachment()).ready(buffer);
    }

    SelectionKey register(SocketChannel channel, Link link) throws IOException {
        return channel.register(selector, SelectionKey.OP_CONNECT, link);
    }

    @Override
    public void close() throws IOException {
        alarm.end();
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
