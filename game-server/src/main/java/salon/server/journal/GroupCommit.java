package salon.server.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
import salon.server.database.Outage;

/**
 * One thread that stores whatever appends are waiting in one commit. Alone, an append is stored at once; under load the batch
 * grows with what arrives while the commit before it lasts and in the moment after it, so players wait for a commit, never for a
 * connection. A commit costs as much as ten entries in it: without that moment a machine with a single core would wake this thread
 * for every append, and gather nothing.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private static final int LARGEST_BATCH = 512;

    /** More than there are connections. */
    private static final int MOST_TRIES = 12;

    /** How long anyone waits for a database that neither answers nor refuses. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * The pause between two commits, for each append in the one before, so that it grows with the load: a few players do not notice
     * it, and thousands share what a commit costs.
     */
    private static final Duration BREATH = Duration.ofNanos(100_000);

    private static final Duration LONGEST_BREATH = Duration.ofMillis(5);

    /** What fails later than this was not a dead connection, and would fail as late again. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private record Waiting(@Nullable Append append, CompletableFuture<Appended> answer) {}

    private static final Waiting END = new Waiting(null, new CompletableFuture<>());

    private final JournalWriter writer;
    private final Function<Collection<Code>, Map<Code, Integer>> lastNumbers;
    private final JournalMeters meters;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Outage outage = new Outage(log);
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param lastNumbers the last number that is stored for each of these codes that has any
     */
    GroupCommit(
            JournalWriter writer, Function<Collection<Code>, Map<Code, Integer>> lastNumbers, JournalMeters meters) {
        this.writer = writer;
        this.lastNumbers = lastNumbers;
        this.meters = meters;
        meters.watch(queue);
        this.thread = Thread.ofPlatform().name("journal").start(this::run);
    }

    Appended append(Append append) {
        long asked = System.nanoTime();
        CompletableFuture<Appended> answer = new CompletableFuture<>();
        queue.add(new Waiting(append, answer));
        if (closed) {
            answer.completeExceptionally(new NotStored("the journal is closed", new IllegalStateException()));
        }
        try {
            Appended appended =
                    answer.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
            meters.answered(append, appended, System.nanoTime() - asked);
            return appended;
        } catch (CompletionException e) {
            meters.failed();
            throw new NotStored("the journal could not store an entry of " + append.code(), e.getCause());
        }
    }

    /** Ends once everything that was waiting has been answered. No interrupt: that would close the file under a database. */
    @Override
    public void close() {
        closed = true;
        queue.add(END);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Waiting> batch = new ArrayList<>(LARGEST_BATCH);
        long next = System.nanoTime();
        try {
            while (!closed || !queue.isEmpty()) {
                batch.add(queue.take());
                // No longer than what is left of it: whoever comes later than that is alone.
                LockSupport.parkNanos(next - System.nanoTime());
                queue.drainTo(batch, LARGEST_BATCH - 1);
                // Nobody waits any more for what was given up meanwhile, and it is to be truly not stored.
                batch.removeIf(waiting -> waiting == END || waiting.answer().isDone());
                store(batch);
                next = System.nanoTime() + Math.min(batch.size() * BREATH.toNanos(), LONGEST_BREATH.toNanos());
                batch.clear();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the journal", e);
        } finally {
            // Also after an error of the JVM: nobody may wait for ever.
            closed = true;
            queue.drainTo(batch);
            fail(batch, new IllegalStateException("the journal is closed"));
        }
    }

    /** Usually one commit stores all. When the fault may lie with one of them, each gets a commit of its own. */
    private void store(List<Waiting> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            commit(batch);
            batch.forEach(waiting -> waiting.answer().complete(Appended.STORED));
        } catch (TransactionException | DataAccessResourceFailureException e) {
            giveUp(batch, e);
        } catch (DuplicateKeyException e) {
            storeRest(batch);
        } catch (RuntimeException e) {
            storeSingly(batch);
        }
    }

    /** Another node was first with some of them. The others go together all the same: where two nodes play, that is often so. */
    private void storeRest(List<Waiting> batch) {
        List<Waiting> rest = new ArrayList<>();
        try {
            Map<Code, Integer> last = lastNumbers.apply(
                    batch.stream().map(waiting -> waiting.append().code()).toList());
            for (Waiting waiting : batch) {
                Append append = waiting.append();
                if (last.getOrDefault(append.code(), 0)
                        < append.entries().getFirst().seq()) {
                    rest.add(waiting);
                } else {
                    answerTaken(waiting);
                }
            }
        } catch (DataAccessException | TransactionException e) {
            giveUp(batch, e);
            return;
        }
        if (rest.size() < batch.size()) {
            store(rest);
        } else {
            storeSingly(rest);
        }
    }

    private static void answerTaken(Waiting waiting) {
        log.debug("Another node was first in {}.", waiting.append().code());
        waiting.answer().complete(Appended.TAKEN);
    }

    private void storeSingly(List<Waiting> batch) {
        for (Waiting waiting : batch) {
            try (var _ = waiting.append().code().inLog()) {
                commit(List.of(waiting));
                waiting.answer().complete(Appended.STORED);
            } catch (DuplicateKeyException e) {
                answerTaken(waiting);
            } catch (TransactionException | DataAccessResourceFailureException e) {
                giveUp(batch, e);
                return;
            } catch (TransientDataAccessException e) {
                outage.warn("The journal could not store an append", e);
                waiting.answer().completeExceptionally(e);
            } catch (RuntimeException e) {
                log.error(
                        "The journal could not store an append of {}.",
                        waiting.append().code(),
                        e);
                waiting.answer().completeExceptionally(e);
            }
        }
    }

    /** Again while connections are dead that look alive. If it was stored all the same, its number is taken by then. */
    private void commit(List<Waiting> batch) {
        List<Append> appends = batch.stream().map(Waiting::append).toList();
        long begun = System.nanoTime();
        for (int left = MOST_TRIES - 1; ; left--) {
            try {
                meters.commit(appends.size(), () -> writer.store(appends));
                return;
            } catch (DataAccessResourceFailureException | TransactionSystemException e) {
                if (left == 0 || System.nanoTime() - begun > AT_ONCE.toNanos()) {
                    throw e;
                }
            }
        }
    }

    /** The database is away. Whoever waits by now need not wait for finding that out batch by batch. */
    private void giveUp(List<Waiting> batch, RuntimeException why) {
        outage.warn("The journal's database is away", why);
        List<Waiting> all = new ArrayList<>(batch);
        queue.drainTo(all);
        // It stands for the end, and is looked for again.
        if (all.remove(END)) {
            queue.add(END);
        }
        fail(all, why);
    }

    /** Those among them that have no answer yet. */
    private static void fail(List<Waiting> batch, RuntimeException why) {
        batch.forEach(waiting -> waiting.answer().completeExceptionally(why));
    }
}
