package salon.server.stats;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import salon.server.database.Outage;
import salon.server.stats.Result.Outcome;
import salon.server.stats.StatsClient.Receipt;

/**
 * Takes stored results to the stats-service at once, all that wait in one call, and takes those that were accepted out of the
 * outbox. It may forget everything at any time: what it does not deliver, db-scheduler does, a little later and one by one.
 *
 * <p>One thread delivers. What is stored while a call lasts, and during the short pause after it, goes together with the next.
 * After a call that failed it rests, and takes nothing: a stats-service that is away is tried as if there were no courier.
 */
@Component
final class Courier implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    /** In one call; the stats-service takes 500. */
    static final int LARGEST_LOAD = 300;

    /** In memory; what comes on top is db-scheduler's. */
    static final int MOST_WAITING = 10_000;

    /** A call and what it takes to write down what came of it, with some to spare. */
    private static final Duration STOP_WITHIN = Duration.ofSeconds(8);

    private static final Result END = new Result("", "", Outcome.DRAW, "", List.of(), Instant.EPOCH);

    private final StatsClient stats;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ObservationRegistry observations;
    private final CourierSettings settings;
    private final LongSupplier nanos;
    private final Outage outage = new Outage(log);
    private final BlockingQueue<Result> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

    private volatile CountDownLatch ending = new CountDownLatch(0);
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});

    /** Calls that failed since one succeeded. The courier's thread alone changes these two. */
    private volatile int failures;

    private volatile long failedAt;

    @Autowired
    Courier(
            StatsClient stats,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ObservationRegistry observations,
            CourierSettings settings) {
        this(stats, jdbc, transactions, observations, settings, System::nanoTime);
    }

    /**
     * @param nanos by which it rests, as {@link System#nanoTime} counts them
     */
    Courier(
            StatsClient stats,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ObservationRegistry observations,
            CourierSettings settings,
            LongSupplier nanos) {
        this.stats = stats;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.observations = observations;
        this.settings = settings;
        this.nanos = nanos;
    }

    /** For how long db-scheduler is to leave alone what is stored now. */
    Duration headStart() {
        return takesNothing() ? Duration.ZERO : settings.grace();
    }

    /** From any thread, after the commit that stored them; never waits and never fails. */
    void take(List<Result> results) {
        if (!takesNothing()) {
            results.forEach(waiting::offer);
        }
    }

    private boolean takesNothing() {
        return !isRunning() || isResting();
    }

    private boolean isResting() {
        return failures > 0
                && nanos.getAsLong() - failedAt < settings.restAfter(failures).toNanos();
    }

    private void run(CountDownLatch end) {
        List<Result> load = new ArrayList<>();
        try {
            while (end.getCount() > 0 || !waiting.isEmpty()) {
                load.add(waiting.take());
                waiting.drainTo(load, LARGEST_LOAD - 1);
                load.removeIf(result -> result == END);
                if (!load.isEmpty() && !isResting()) {
                    deliver(List.copyOf(load));
                }
                load.clear();
                end.await(settings.pause().toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the courier", e);
        }
    }

    /** Each call is a trace of its own, which goes on in stats-service. */
    private void deliver(List<Result> load) {
        try {
            Observation.createNotStarted("salon.outbox.delivery", observations).observe(() -> {
                List<Result> accepted = accepted(load, stats.reportAll(load));
                say(accepted);
                forget(accepted);
            });
            failures = 0;
        } catch (RuntimeException | Error e) {
            failedAt = nanos.getAsLong();
            failures++;
            log.warn(
                    "{} results are not accepted together, and are tried one by one; together again in {} s: {}",
                    load.size(),
                    settings.restAfter(failures).toSeconds(),
                    Delivery.reason(e));
        }
    }

    private static List<Result> accepted(List<Result> load, List<Receipt> receipts) {
        if (receipts.size() != load.size()) {
            throw new IllegalStateException("%d receipts for %d results".formatted(receipts.size(), load.size()));
        }
        List<Result> accepted = new ArrayList<>(load.size());
        for (int i = 0; i < load.size(); i++) {
            if (receipts.get(i).isAccepted()) {
                accepted.add(load.get(i));
            }
        }
        return accepted;
    }

    private static void say(List<Result> accepted) {
        Level each = accepted.size() == 1 ? Level.INFO : Level.DEBUG;
        if (accepted.size() > 1) {
            log.info("{} results are delivered.", accepted.size());
        }
        if (log.isEnabledForLevel(each)) {
            for (Result result : accepted) {
                try (var _ = MDC.putCloseable("code", result.code())) {
                    log.atLevel(each).log("Result {} is delivered.", Outbox.id(result));
                }
            }
        }
    }

    /** Not what db-scheduler has taken up meanwhile, which it forgets by itself. What stays is only delivered once more. */
    private void forget(List<Result> accepted) {
        List<Object[]> tasks = accepted.stream()
                .map(result -> new Object[] {Outbox.TASK.getTaskName(), Outbox.id(result)})
                .toList();
        try {
            transaction.executeWithoutResult(status -> jdbc.batchUpdate(
                    "delete from scheduled_tasks where task_name = ? and task_instance = ? and picked = false", tasks));
        } catch (RuntimeException e) {
            outage.warn("What is delivered could not be taken out of the outbox", e);
        }
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        ending = end;
        thread = Thread.ofVirtual().name("courier").start(() -> run(end));
    }

    /** Delivers what it has, within some seconds. No interrupt: that would close the file under a database. */
    @Override
    public void stop() {
        if (!isRunning()) {
            return;
        }
        ending.countDown();
        waiting.offer(END);
        try {
            if (!thread.join(STOP_WITHIN)) {
                log.info("The courier still waits for the stats-service; what it has is delivered later.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        waiting.clear();
    }

    @Override
    public boolean isRunning() {
        return ending.getCount() > 0;
    }

    /** After the rooms, which report the last results, and while everything that it needs is still there. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 2;
    }
}
