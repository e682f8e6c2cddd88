package salon.manager.game;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * One thread that stores whatever new games are waiting in one commit. Alone, a game is stored at once; under load the batch grows
 * with what arrives during the commit before it and in the moment that is left between two. Any thread may add games; it waits until
 * its own is stored.
 */
@Component
class GroupCommit implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    static final int LARGEST_BATCH = 256;

    /** Who comes then is refused at once: a database that hangs must not collect games without end. */
    static final int MOST_WAITING = 4096;

    /** How long anyone waits for a database that neither answers nor refuses. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** As PostgreSQL says it itself: {@code too_many_connections}. */
    private static final String TOO_MANY = "53300";

    /**
     * @param game null for the end
     */
    private record Waiting(@Nullable Game game, CompletableFuture<Boolean> answer) {}

    private static final Waiting END = new Waiting(null, new CompletableFuture<>());

    private final GameWriter writer;
    private final Duration gather;
    private final DistributionSummary batches;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param gather how long after a commit the next one begins at the soonest
     */
    GroupCommit(GameWriter writer, @Value("${salon.gather}") Duration gather, MeterRegistry meters) {
        this.writer = writer;
        this.gather = gather;
        this.batches = DistributionSummary.builder("salon.games.batch")
                .description("How many new games one commit was to store")
                .baseUnit("games")
                .serviceLevelObjectives(1, 2, 5, 10, 20, 50, 100, 256)
                .register(meters);
        Gauge.builder("salon.games.waiting", queue, BlockingQueue::size)
                .description("New games that wait for a commit to begin")
                .baseUnit("games")
                .register(meters);
        this.thread = Thread.ofPlatform().daemon().name("games").start(this::run);
    }

    /**
     * Stores a new game, or says no if its code is taken.
     *
     * @throws CannotCreateTransactionException when the database is away; nothing has changed
     * @throws org.springframework.dao.DataAccessException when it failed; the game may be stored all the same
     */
    boolean add(Game game) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        if (!closed && !queue.offer(new Waiting(game, answer))) {
            throw refusal("%d others wait for the database already".formatted(MOST_WAITING));
        }
        // Asked again: it may have been closed since, with nobody left who would take this one.
        if (closed) {
            answer.completeExceptionally(new TransientDataAccessResourceException("the service ends"));
        }
        try {
            return answer.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            throw reason(e);
        }
    }

    private static CannotCreateTransactionException refusal(String why) {
        return new CannotCreateTransactionException(why, new SQLTransientConnectionException(why, TOO_MANY));
    }

    private static RuntimeException reason(CompletionException failure) {
        return switch (failure.getCause()) {
            case TimeoutException e -> new QueryTimeoutException("the database does not answer", e);
            case RuntimeException e -> e;
            default -> failure;
        };
    }

    /** Ends once everything that was waiting has been answered. No interrupt: that would close the file under a database. */
    @Override
    public void close() {
        closed = true;
        try {
            queue.put(END);
            if (!thread.join(PATIENCE)) {
                log.error("The database does not answer; {} games that wait are not stored.", queue.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Waiting> batch = new ArrayList<>(LARGEST_BATCH);
        long mayCommit = System.nanoTime();
        try {
            while (!closed || !queue.isEmpty()) {
                batch.add(queue.take());
                if (queue.size() < LARGEST_BATCH && !closed) {
                    Thread.sleep(Duration.ofNanos(mayCommit - System.nanoTime()));
                }
                queue.drainTo(batch, LARGEST_BATCH - 1);
                // Nobody waits any more for what was given up meanwhile, and it is to be truly not stored.
                batch.removeIf(waiting -> waiting == END || waiting.answer().isDone());
                if (!batch.isEmpty()) {
                    store(batch);
                }
                mayCommit = System.nanoTime() + gather.toNanos();
                batch.clear();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        } finally {
            // Also after an error of the JVM: nobody may wait for ever.
            closed = true;
            queue.drainTo(batch);
            fail(batch, new TransientDataAccessResourceException("the service ends"));
        }
    }

    /** Usually one commit stores all. When the fault may lie with one of them, each gets a commit of its own. */
    private void store(List<Waiting> batch) {
        batches.record(batch.size());
        try {
            writer.store(batch.stream().map(Waiting::game).toList());
            batch.forEach(waiting -> waiting.answer().complete(true));
        } catch (CannotCreateTransactionException e) {
            giveUp(batch, e);
        } catch (DataIntegrityViolationException e) {
            storeSingly(batch);
        } catch (RuntimeException e) {
            fail(batch, e);
        }
    }

    private void storeSingly(List<Waiting> batch) {
        for (Waiting waiting : batch) {
            try {
                writer.store(List.of(waiting.game()));
                waiting.answer().complete(true);
            } catch (DuplicateKeyException e) {
                waiting.answer().complete(false);
            } catch (CannotCreateTransactionException e) {
                giveUp(batch, e);
                return;
            } catch (RuntimeException e) {
                waiting.answer().completeExceptionally(e);
            }
        }
    }

    /** The database is away. Whoever waits by now need not wait for finding that out batch by batch. */
    private void giveUp(List<Waiting> batch, RuntimeException why) {
        List<Waiting> all = new ArrayList<>(batch);
        queue.drainTo(all);
        fail(all, why);
    }

    /** Those among them that have no answer yet. */
    private static void fail(List<Waiting> batch, RuntimeException why) {
        batch.forEach(waiting -> waiting.answer().completeExceptionally(why));
    }
}
