package salon.server.stats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** A stats-service without a network: it may be away, refuse some, or take its time. */
final class StandInStats implements StatsClient {

    /** Results that came together; those that came alone are lists of one. */
    private final List<List<Result>> together = new ArrayList<>();

    private final List<Result> alone = new ArrayList<>();
    private final Set<Result> counted = new HashSet<>();
    private final Set<Result> refused = new HashSet<>();
    private boolean away;
    private boolean forgetful;
    private Runnable during = () -> {};
    private CountDownLatch gate = new CountDownLatch(0);

    @Override
    public void report(Result result) {
        synchronized (this) {
            if (away || refused.contains(result)) {
                throw new IllegalStateException("refused");
            }
            alone.add(result);
            counted.add(result);
        }
    }

    @Override
    public List<Receipt> reportAll(List<Result> results) {
        CountDownLatch open;
        synchronized (this) {
            together.add(results);
            open = gate;
        }
        try {
            open.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        synchronized (this) {
            during.run();
            if (away) {
                throw new IllegalStateException("away");
            }
            if (forgetful) {
                return List.of();
            }
            return results.stream().map(this::receipt).toList();
        }
    }

    private Receipt receipt(Result result) {
        if (refused.contains(result)) {
            return new Receipt("REFUSED");
        }
        return new Receipt(counted.add(result) ? "RECORDED" : "KNOWN_ALREADY");
    }

    synchronized void refuse(Result result) {
        refused.add(result);
    }

    synchronized void setAway(boolean away) {
        this.away = away;
    }

    /** From now on it answers with a receipt for nobody. */
    synchronized void forgetReceipts() {
        forgetful = true;
    }

    /** What happens elsewhere before it answers. */
    synchronized void during(Runnable event) {
        during = event;
    }

    /** Calls with many wait until the latch is open. */
    synchronized CountDownLatch keepWaiting() {
        gate = new CountDownLatch(1);
        return gate;
    }

    synchronized List<List<Result>> together() {
        return List.copyOf(together);
    }

    synchronized List<Result> alone() {
        return List.copyOf(alone);
    }

    synchronized Set<Result> counted() {
        return Set.copyOf(counted);
    }
}
