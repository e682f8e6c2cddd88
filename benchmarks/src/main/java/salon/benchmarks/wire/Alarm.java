package salon.benchmarks.wire;

import java.nio.channels.Selector;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Wakes a selector at a moment, a fraction of a millisecond late; its own timeout is late by up to a whole one. */
final class Alarm {

    private static final long NEVER = Long.MAX_VALUE;

    private final long origin = System.nanoTime();
    private final AtomicLong next = new AtomicLong(NEVER);
    private final Selector selector;
    private final Thread thread;
    private volatile boolean over;

    Alarm(Selector selector) {
        this.selector = selector;
        this.thread = Thread.ofPlatform().daemon().name("alarm").start(this::run);
    }

    /**
     * @param time by {@link System#nanoTime}; it takes the place of any that was set before
     */
    void set(long time) {
        long wanted = time - origin;
        if (next.getAndSet(wanted) > wanted) {
            LockSupport.unpark(thread);
        }
    }

    void end() {
        over = true;
        LockSupport.unpark(thread);
    }

    private void run() {
        while (!over) {
            long wanted = next.get();
            long wait = wanted - (System.nanoTime() - origin);
            if (wanted == NEVER) {
                LockSupport.park(this);
            } else if (wait > 0) {
                LockSupport.parkNanos(this, wait);
            } else if (next.compareAndSet(wanted, NEVER)) {
                selector.wakeup();
            }
        }
    }
}
