package salon.server.manager;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import salon.server.journal.Code;

/**
 * Gathers what is asked about games at the same time into one call. Alone, a question goes at once; during a call and a moment after
 * it the others gather, and the first of them takes all along in the next. Each call is made on the thread of one who asked in it, and
 * its failure is that of its questions only. Any thread may ask.
 */
final class Lookups {

    static final int MOST_TOGETHER = 100;

    /** Asks for several games at once. */
    interface Call {

        /** Those of them that there are. */
        Map<Code, CreatedGame> list(Set<Code> codes) throws ManagerAway;
    }

    private sealed interface Answer {

        record Found(Optional<CreatedGame> game) implements Answer {}

        record Failed(ManagerAway why) implements Answer {}

        /** Nobody asks this any more: it is up to the asker. */
        record YourTurn() implements Answer {}
    }

    private static final Answer NOT_ASKED =
            new Answer.Failed(new ManagerAway(new IllegalStateException("the question got lost")));

    private record Question(Code code, CompletableFuture<Answer> answer) {}

    private final Call call;
    private final Duration gather;
    private final Duration patience;

    private final Deque<Question> gathered = new ArrayDeque<>();
    private boolean underWay;

    /** When the next call may begin, by {@link System#nanoTime}. Only for the one whose turn it is. */
    private long mayCall = System.nanoTime();

    /**
     * @param gather how long after a call the next one begins at the soonest
     * @param patience who has waited so long for somebody else's call does not trust it to end, and goes without it
     */
    Lookups(Call call, Duration gather, Duration patience) {
        this.call = call;
        this.gather = gather;
        this.patience = patience;
    }

    Optional<CreatedGame> find(Code code) throws ManagerAway {
        Question own = new Question(code, new CompletableFuture<>());
        Answer answer = mayGo(own) ? new Answer.YourTurn() : await(own);
        if (answer instanceof Answer.YourTurn) {
            answer = takeTurn(own);
        } else if (answer == null) {
            answer = ask(own);
        }
        return switch (answer) {
            case Answer.Found(var game) -> game;
            case Answer.Failed(var why) -> throw why;
            case Answer.YourTurn() -> throw new IllegalStateException("asked, and not answered");
        };
    }

    /** Or else it is gathered. */
    private synchronized boolean mayGo(Question own) {
        if (underWay) {
            gathered.add(own);
            return false;
        }
        underWay = true;
        return true;
    }

    /** Null when the call before it takes too long, and it is not gathered any more. */
    private @Nullable Answer await(Question own) {
        try {
            return own.answer().get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("answers do not fail", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            // Then without it.
        }
        return leave(own) ? null : own.answer().join();
    }

    private synchronized boolean leave(Question own) {
        return gathered.remove(own);
    }

    private Answer takeTurn(Question own) {
        try {
            letGather();
            return ask(own);
        } finally {
            mayCall = System.nanoTime() + gather.toNanos();
            passTurn();
        }
    }

    private void letGather() {
        long left = mayCall - System.nanoTime();
        if (left > 0 && !isBatchFull()) {
            LockSupport.parkNanos(left);
        }
    }

    private synchronized boolean isBatchFull() {
        return gathered.size() >= MOST_TOGETHER - 1;
    }

    private Answer ask(Question own) {
        List<Question> others = take();
        Set<Code> codes = others.stream().map(Question::code).collect(Collectors.toSet());
        codes.add(own.code());
        Function<Code, Answer> answers = code -> NOT_ASKED;
        try {
            Map<Code, CreatedGame> found = call.list(codes);
            answers = code -> new Answer.Found(Optional.ofNullable(found.get(code)));
        } catch (ManagerAway e) {
            answers = code -> new Answer.Failed(e);
        } finally {
            // Also after an error of the JVM: nobody may wait for ever.
            for (Question other : others) {
                other.answer().complete(answers.apply(other.code()));
            }
        }
        return answers.apply(own.code());
    }

    private synchronized List<Question> take() {
        List<Question> taken = new ArrayList<>();
        while (taken.size() < MOST_TOGETHER - 1 && !gathered.isEmpty()) {
            taken.add(gathered.remove());
        }
        return taken;
    }

    private synchronized void passTurn() {
        Question next = gathered.poll();
        if (next == null) {
            underWay = false;
        } else {
            next.answer().complete(new Answer.YourTurn());
        }
    }
}
