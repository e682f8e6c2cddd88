package salon.chat.presence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.concurrent.TimeUnit;

/**
 * What the register has to write down. For each person only how they stand last, and a client asks for one thing at a time, so it is
 * bounded by the number of people, however long the database is away.
 */
final class Inbox {

    private static final int LARGEST_BATCH = 200;

    private final SequencedMap<String, Presence> changes = new LinkedHashMap<>();
    private final List<Asking> asking = new LinkedList<>();
    private boolean closed;

    synchronized void put(Presence change) {
        changes.put(change.stay(), change);
        notifyAll();
    }

    /** @return false when the register is closed */
    synchronized boolean put(Asking asker) {
        if (closed) {
            return false;
        }
        asking.add(asker);
        notifyAll();
        return true;
    }

    synchronized List<Presence> changes() {
        List<Presence> batch = new ArrayList<>();
        Iterator<Presence> next = changes.values().iterator();
        while (next.hasNext() && batch.size() < LARGEST_BATCH) {
            batch.add(next.next());
            next.remove();
        }
        return batch;
    }

    /** Whose time it is, none of them after the same nick. */
    synchronized List<Asking> asking() {
        List<Asking> batch = new ArrayList<>();
        SequencedSet<String> keys = new LinkedHashSet<>();
        Iterator<Asking> next = asking.iterator();
        while (next.hasNext() && batch.size() < LARGEST_BATCH) {
            Asking asker = next.next();
            if (asker.nanosToWait() == 0 && asker.wantsNoneOf(keys)) {
                batch.add(asker);
                next.remove();
                keys.addAll(asker.wish().keys());
            }
        }
        return batch;
    }

    synchronized List<Asking> everyoneAsking() {
        List<Asking> all = List.copyOf(asking);
        asking.clear();
        return all;
    }

    /** Until there is something to do, or this time has passed. */
    synchronized void await(Duration most) throws InterruptedException {
        long left = most.toNanos();
        for (Asking asker : asking) {
            left = Math.min(left, asker.nanosToWait());
        }
        if (changes.isEmpty() && left > 0 && !closed) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    synchronized boolean isEmpty() {
        return changes.isEmpty() && asking.isEmpty();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
