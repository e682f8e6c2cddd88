package salon.chat.conversation;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who has the floor speaks, and everyone else waits: the one thread on which everything in the conversation happens, in one order
 * for all. What waits for a database or another service waits elsewhere and asks for the floor when it is done. A client has one
 * line in the works, so what waits for the floor is bounded by the number of clients.
 */
@Component
class Floor implements Executor {

    private static final Logger log = LoggerFactory.getLogger(Floor.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Platform threads, because one that is busy inside H2 would keep a virtual thread's carrier. */
    private static final int READERS = 4;

    private final ExecutorService speaking = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("conversation").factory());
    private final ExecutorService reading = Executors.newFixedThreadPool(
            READERS, Thread.ofPlatform().daemon().name("chat-reading-", 0).factory());

    @Override
    public void execute(Runnable action) {
        try {
            speaking.execute(() -> guarded(action));
        } catch (RejectedExecutionException e) {
            log.debug("The conversation is over.", e);
        }
    }

    /**
     * Asks the database, elsewhere.
     *
     * @return fails when it does not answer in a while; for who has waited so long in vain it is not asked any more
     */
    <T> CompletableFuture<T> read(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            reading.execute(() -> {
                if (!answer.isDone()) {
                    ask(question, answer);
                }
            });
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(e);
        }
        return answer.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Asks the conversation itself.
     *
     * @return fails when it is over
     */
    <T> CompletableFuture<T> ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        execute(() -> ask(question, answer));
        return answer.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static <T> void ask(Supplier<T> question, CompletableFuture<T> answer) {
        try {
            answer.complete(question.get());
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }

    private static void guarded(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            log.error("A fault in the conversation, which goes on.", e);
        }
    }

    @PreDestroy
    void close() {
        speaking.shutdown();
        reading.shutdown();
    }
}
