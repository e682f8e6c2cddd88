package salon.chat.command;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Another service as commands ask it: never on the thread of who asks, never for longer than they have patience, and never more
 * questions at once than that service should get from here. Whatever is wrong there, whoever asked gets a sentence and the log a
 * line, not one for each question.
 */
public final class Peer {

    /** Asks and waits. Anything that is thrown means that the service is away, or as good as that. */
    @FunctionalInterface
    public interface Question {
        Answer ask() throws Exception;
    }

    private static final Logger log = LoggerFactory.getLogger(Peer.class);

    private final String service;
    private final String who;
    private final CommandSettings settings;
    private final Semaphore places;
    private final AtomicBoolean away = new AtomicBoolean();

    /**
     * @param service its name, for the log
     * @param who what people call it, to begin a sentence: {@code The trains}
     */
    public Peer(String service, String who, CommandSettings settings) {
        this.service = service;
        this.who = who;
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce());
    }

    /**
     * Asks on a thread of its own, which is interrupted when it takes too long: a socket that is waited for closes by that.
     *
     * @param word of the command, for a refusal
     * @return never fails
     */
    public CompletionStage<Answer> ask(String word, Question question) {
        if (!places.tryAcquire()) {
            return new Answer.Refused(word, who + " are asked by too many at the moment; try again.").now();
        }
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Thread asking = Thread.ofVirtual().name("ask " + service).unstarted(() -> {
            Outcome outcome = Outcome.of(question);
            places.release();
            outcome.complete(answer);
        });
        answer.orTimeout(settings.patience().toNanos(), TimeUnit.NANOSECONDS);
        CompletionStage<Answer> settled = answer.handle((told, failure) -> {
            if (told != null) {
                isBack();
                return told;
            }
            asking.interrupt();
            isAway(failure);
            return new Answer.Refused(word, who + " are away at the moment; try again.");
        });
        asking.start();
        return settled;
    }

    private void isBack() {
        if (away.get() && away.compareAndSet(true, false)) {
            log.info("The {} answers again.", service);
        }
    }

    /** Of the failure no more than its kind: its message may quote what was sent there. */
    private void isAway(Throwable failure) {
        if (away.compareAndSet(false, true)) {
            Throwable root = failure;
            while (root.getCause() != null && root.getCause() != root) {
                root = root.getCause();
            }
            String reason = root instanceof TimeoutException
                    ? "no answer within " + settings.patience()
                    : root.getClass().getSimpleName();
            log.warn("The {} does not answer as it should, and is said to be away: {}.", service, reason);
        }
    }

    /** How a question ended: with an answer, or with whatever was thrown. */
    private sealed interface Outcome {

        record Answered(Answer answer) implements Outcome {}

        record Failed(Throwable failure) implements Outcome {}

        static Outcome of(Question question) {
            try {
                return new Answered(Objects.requireNonNull(question.ask()));
            } catch (Throwable e) {
                return new Failed(e);
            }
        }

        default void complete(CompletableFuture<Answer> future) {
            switch (this) {
                case Answered(Answer answer) -> future.complete(answer);
                case Failed(Throwable failure) -> future.completeExceptionally(failure);
            }
        }
    }
}
