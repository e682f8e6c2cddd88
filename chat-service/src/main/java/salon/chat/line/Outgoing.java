package salon.chat.line;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent on one connection, in order and bounded in bytes. Putting something here never waits; the {@link Wire} is
 * woken and takes from here as the network does.
 *
 * <p>The rule for readers, whatever they came by: who lets more than a certain amount pile up and takes nothing for a while is too
 * slow; who keeps reading may be behind by a burst, eight times as much; nobody by more.
 */
final class Outgoing {

    /** How many times over the limit even a reader who keeps reading may be. */
    static final int BURST = 8;

    /** A queue that was longer than this is not kept once it is empty: its array would be. */
    private static final int LONG = 64;

    private record Waiter(long until, CompletableFuture<Void> done) {}

    private final Wire wire;
    private final Tally tally;
    private final long mostWaiting;
    private final long patience;

    private ArrayDeque<Line> lines = new ArrayDeque<>(2);
    private int longest;
    private @Nullable Queue<Waiter> waiters;
    private long queued;
    private long sent;
    private long underWay;
    private int linesUnderWay;
    private @Nullable Line oldestUnderWay;
    private long lastTaken;
    private boolean awake;
    private @Nullable Ending closing;
    private boolean ended;

    /**
     * @param mostWaiting bytes, in the long run
     * @param patience how long nothing may be taken while more than that is waiting
     */
    Outgoing(Wire wire, Tally tally, long mostWaiting, Duration patience) {
        this.wire = wire;
        this.tally = tally;
        this.mostWaiting = mostWaiting;
        this.patience = patience.toNanos();
    }

    /** Puts a line behind all others, or says that its reader is too slow for it. After the end it does nothing. */
    boolean add(Line line) {
        synchronized (this) {
            if (closing != null || ended) {
                return true;
            }
            if (isTooMuch(queued - sent + line.size())) {
                return false;
            }
            queued += line.size();
            lines.add(line);
            longest = Math.max(longest, lines.size());
            if (awake) {
                return true;
            }
            awake = true;
            lastTaken = System.nanoTime();
        }
        wire.wake();
        return true;
    }

    private boolean isTooMuch(long waiting) {
        return waiting > mostWaiting
                && (waiting > BURST * mostWaiting || awake && System.nanoTime() - lastTaken >= patience);
    }

    /** The next line to be sent; null when there is none, and the wire sleeps unless something is still under way. */
    @Nullable
    Line take() {
        Ending close;
        synchronized (this) {
            Line next = lines.poll();
            if (next != null) {
                underWay += next.size();
                linesUnderWay++;
                if (oldestUnderWay == null) {
                    oldestUnderWay = next;
                }
                return next;
            }
            if (longest > LONG) {
                lines = new ArrayDeque<>(2);
                longest = 0;
            }
            if (linesUnderWay > 0 || ended) {
                return null;
            }
            awake = false;
            close = closing;
            ended = close != null;
        }
        if (close != null) {
            wire.hangUp(close);
        }
        return null;
    }

    /** Whether anything is to be taken. */
    synchronized boolean hasMore() {
        return !lines.isEmpty();
    }

    /** What was taken until now is in the network's hands. */
    void taken() {
        Line oldest;
        int count;
        List<CompletableFuture<Void>> done = List.of();
        long now = System.nanoTime();
        synchronized (this) {
            sent = Math.min(queued, sent + underWay);
            underWay = 0;
            count = linesUnderWay;
            linesUnderWay = 0;
            oldest = oldestUnderWay;
            oldestUnderWay = null;
            lastTaken = now;
            if (waiters != null) {
                done = whoeverWaitsUntil(sent);
            }
        }
        tally.linesOut(count);
        if (oldest != null && oldest.hasAge()) {
            tally.lag(now - oldest.made());
        }
        done.forEach(waiter -> waiter.complete(null));
    }

    private List<CompletableFuture<Void>> whoeverWaitsUntil(long point) {
        List<CompletableFuture<Void>> done = new ArrayList<>();
        Queue<Waiter> all = waiters;
        while (all != null && !all.isEmpty() && all.peek().until() <= point) {
            done.add(all.remove().done());
        }
        if (all != null && all.isEmpty()) {
            waiters = null;
        }
        return done;
    }

    /** Done when everything queued so far is in the network's hands, or it is all over. */
    synchronized CompletionStage<Void> flushed() {
        if (ended || queued == sent) {
            return CompletableFuture.completedStage(null);
        }
        if (waiters == null) {
            waiters = new ArrayDeque<>();
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        waiters.add(new Waiter(queued, done));
        return done.minimalCompletionStage();
    }

    /** Hangs up once everything before is sent; nothing is sent after it. */
    void close(Ending why) {
        synchronized (this) {
            if (closing != null || ended) {
                return;
            }
            closing = why;
            if (awake) {
                return;
            }
            ended = true;
        }
        wire.hangUp(why);
    }

    /** The other side is gone, or as good as gone. */
    void abandon() {
        List<CompletableFuture<Void>> done;
        synchronized (this) {
            ended = true;
            lines = new ArrayDeque<>(1);
            sent = queued;
            done = whoeverWaitsUntil(queued);
        }
        done.forEach(waiter -> waiter.complete(null));
    }

    /** In bytes. */
    synchronized long waiting() {
        return queued - sent;
    }

    /** Since when nothing has been taken, on the clock of {@link System#nanoTime}, or now if nothing waits. */
    synchronized long stalledSince(long now) {
        return awake ? lastTaken : now;
    }
}
