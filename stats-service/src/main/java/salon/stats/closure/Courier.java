package salon.stats.closure;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import salon.stats.database.Outage;
import salon.stats.name.Code;

/**
 * Asks game-manager to close games as soon as that is stored, all that wait in one call, and takes what was accepted out of the
 * outbox. It may forget everything at any time: what it does not deliver, db-scheduler does, a little later and one by one.
 *
 * <p>One thread delivers. What is stored while a call lasts, and during the short pause after it, goes together with the next.
 * After a call that failed it rests, and takes nothing: a game-manager that is away is tried as if there were no courier.
 */
@Component
class Courier implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    /** In one call; game-manager takes 500. */
    static final int LARGEST_LOAD = 300;

    /** In memory; what comes on top is db-scheduler's. */
    static final int MOST_WAITING = 10_000;

    /** A call and what it takes to write down what came of it, with some to spare. */
    private static final Duration STOP_WITHIN = Duration.ofSeconds(8);

    /** Nothing stands for the end. */
    private final BlockingQueue<Optional<Code>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

    private final ManagerClient manager;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ObservationRegistry observations;
    private final CourierSettings settings;
    private final Patience patience;
    private final Outage outage = new Outage(log);

    private volatile CountDownLatch ending = new CountDownLatch(0);
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});

    /** Calls that failed since one succeeded. The courier's thread alone changes these two. */
    private volatile int failures;

    private volatile long failedAt;

    Courier(
            ManagerClient manager,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ObservationRegistry observations,
            CourierSettings settings,
            Patience patience) {
        this.manager = manager;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.observations = observations;
        this.settings = settings;
        this.patience = patience;
    }

    /** For how long db-scheduler is to leave alone what is stored now. */
    Duration headStart() {
        return takesNothing() ? Duration.ZERO : settings.grace();
    }

    /** From any thread, after the commit that stored them; never waits and never fails. */
    void take(Collection<Code> codes) {
        if (!takesNothing()) {
            codes.forEach(code -> waiting.offer(Optional.of(code)));
        }
    }

    private boolean takesNothing() {
        return !isRunning() || isResting();
    }

    private boolean isResting() {
        return failures > 0
                && System.nanoTime() - failedAt
                        < patience.delayAfter(failures - 1).toNanos();
    }

    private void run(CountDownLatch end) {
        List<Optional<Code>> load = new ArrayList<>();
        try {
            while (end.getCount() > 0 || !waiting.isEmpty()) {
                load.add(waiting.take());
                waiting.drainTo(load, LARGEST_LOAD - 1);
                List<Code> codes = load.stream().flatMap(Optional::stream).toList();
                if (!codes.isEmpty() && !isResting()) {
                    deliver(codes);
                }
                load.clear();
                end.await(settings.pause().toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the courier", e);
        }
    }

    /** Each call is a trace of its own, which goes on in game-manager. */
    private void deliver(List<Code> load) {
        try {
            Observation.createNotStarted("salon.outbox.delivery", observations).observe(() -> {
                Set<String> closed = new HashSet<>(
                        manager.closeAll(load.stream().map(Code::value).toList())
                                .closed());
                List<Code> accepted = load.stream()
                        .filter(code -> closed.contains(code.value()))
                        .toList();
                say(accepted);
                forget(accepted);
            });
            failures = 0;
        } catch (RuntimeException | Error e) {
            failedAt = System.nanoTime();
            failures++;
            log.warn(
                    "{} closures were not accepted together, and are tried one by one; together again in {} ms: {}",
                    load.size(),
                    patience.delayAfter(failures - 1).toMillis(),
                    Patience.reason(e));
        }
    }

    private static void say(List<Code> closed) {
        Level each = closed.size() == 1 ? Level.INFO : Level.DEBUG;
        if (closed.size() > 1) {
            log.info("{} games are closed.", closed.size());
        }
        if (log.isEnabledForLevel(each)) {
            for (Code code : closed) {
                try (var _ = code.inLog()) {
                    log.atLevel(each).log("Game {} is closed.", code);
                }
            }
        }
    }

    /** Not what db-scheduler has taken up meanwhile, which it forgets by itself. What stays is only delivered once more. */
    private void forget(List<Code> closed) {
        List<Object[]> tasks = closed.stream()
                .map(code -> new Object[] {Delivery.CLOSURE.getTaskName(), code.value()})
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
        waiting.offer(Optional.empty());
        try {
            if (!thread.join(STOP_WITHIN)) {
                log.info("The courier still waits for game-manager; what it has is delivered later.");
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

    /** After the web server, which may still be taking the last results. */
    @Override
    public int getPhase() {
        return 0;
    }
}
