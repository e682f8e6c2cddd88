package salon.chat.history;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import salon.chat.database.Outage;

/**
 * One thread that stores whatever drafts are waiting in one commit. Alone, a draft is stored at once; under load the batch grows
 * with what arrives while the commit before it lasts, so people wait for a commit, never for a connection.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private static final int LARGEST_BATCH = 512;
    private static final int MOST_TRIES = 3;

    /** How long anyone waits for a database that neither answers nor refuses. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration[] BOUNDS = Stream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private record Waiting(Draft draft, CompletableFuture<Kept> answer) {}

    private static final Waiting END =
            new Waiting(new Draft(new Channel(""), "", "", null, "", null), new CompletableFuture<>());

    private final Outage outage = new Outage(log);
    private final MessageWriter writer;
    private final BlockingQueue<Waiting> queue;
    private final DistributionSummary batches;
    private final Timer commits;
    private final Counter failures;
    private final Thread thread;
    private volatile boolean closed;

    GroupCommit(MessageWriter writer, int mostWaiting, MeterRegistry meters) {
        this.writer = writer;
        this.queue = new LinkedBlockingQueue<>(mostWaiting);
        this.batches = DistributionSummary.builder("salon.chat.history.batch")
                .description("How many messages one commit was to store")
                .baseUnit("messages")
                .serviceLevelObjectives(1, 2, 5, 10, 20, 50, 100, 200, 512)
                .register(meters);
        this.commits = Timer.builder("salon.chat.history.commit")
                .description("How long one commit took, whatever came of it")
                .serviceLevelObjectives(BOUNDS)
                .register(meters);
        this.failures = Counter.builder("salon.chat.history.failed")
                .description("Messages that are not known to be stored; whoever sent them was told")
                .baseUnit("messages")
                .register(meters);
        this.thread = Thread.ofPlatform().daemon().name("history").start(this::run);
    }

    CompletableFuture<Kept> keep(Draft draft) {
        CompletableFuture<Kept> answer = new CompletableFuture<>();
        if (!closed && !queue.offer(new Waiting(draft, answer))) {
            answer.completeExceptionally(new NotStored("too many messages wait to be stored already: " + queue.size()));
        }
        // Asked again: it may have been closed since, with nobody left who would take this one.
        if (closed) {
            answer.completeExceptionally(new NotStored("the history is closed"));
        }
        return answer.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    int waiting() {
        return queue.size();
    }

    /** Ends once everything that was waiting has been answered. No interrupt: that would close the file under a database. */
    @Override
    public void close() {
        closed = true;
        try {
            queue.put(END);
            if (!thread.join(PATIENCE)) {
                log.error(
                        "The database does not answer; {} messages that wait are not known to be stored.",
                        queue.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Waiting> batch = new ArrayList<>(LARGEST_BATCH);
        try {
            while (!closed || !queue.isEmpty()) {
                batch.add(queue.take());
                queue.drainTo(batch, LARGEST_BATCH - 1);
                // Nobody waits any more for what was given up meanwhile, and it is to be truly not stored.
                batch.removeIf(waiting -> waiting == END || waiting.answer().isDone());
                if (!batch.isEmpty()) {
                    store(batch);
                }
                batch.clear();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the history", e);
        } finally {
            // Also after an error of the JVM: nobody may wait for ever.
            closed = true;
            queue.drainTo(batch);
            batch.forEach(waiting -> waiting.answer().completeExceptionally(new NotStored("the history is closed")));
        }
    }

    /** Usually one commit stores all. When the fault may lie with one of them, each gets a commit of its own. */
    private void store(List<Waiting> batch) {
        batches.record(batch.size());
        try {
            commit(batch);
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException e) {
            giveUp(batch, e);
        } catch (TransactionException | ConcurrencyFailureException e) {
            fail(batch, e);
        } catch (RuntimeException e) {
            storeSingly(batch);
        }
    }

    /** Also one that was alone already: what another node has just stored for the same client is known now. */
    private void storeSingly(List<Waiting> batch) {
        for (Waiting waiting : batch) {
            try {
                commit(List.of(waiting));
            } catch (CannotCreateTransactionException | DataAccessResourceFailureException e) {
                giveUp(batch, e);
                return;
            } catch (RuntimeException e) {
                fail(List.of(waiting), e);
            }
        }
    }

    /** More than once if another node is in the way, which is over in a moment, or a connection was an old one that is dead. */
    private void commit(List<Waiting> batch) {
        List<Draft> drafts = batch.stream().map(Waiting::draft).toList();
        for (int left = MOST_TRIES - 1; ; left--) {
            try {
                List<Kept> kept = commits.record(() -> writer.store(drafts));
                for (int i = 0; i < batch.size(); i++) {
                    batch.get(i).answer().complete(kept.get(i));
                }
                return;
            } catch (ConcurrencyFailureException | DataAccessResourceFailureException e) {
                if (left == 0) {
                    throw e;
                }
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
    private void fail(List<Waiting> batch, RuntimeException why) {
        NotStored notStored = NotStored.because(why);
        long failed = batch.stream()
                .filter(waiting -> waiting.answer().completeExceptionally(notStored))
                .count();
        if (failed > 0) {
            failures.increment(failed);
            outage.warn("%d messages are not known to be stored".formatted(failed), notStored);
        }
    }
}
