package salon.chat.conversation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import salon.chat.database.Outage;
import salon.chat.history.Channel;
import salon.chat.history.History;
import salon.chat.history.Message;

/**
 * Tells the messages of one channel in the order of their numbers, and none is left out. When one comes too early, those before it were
 * stored without anybody here being told (a commit whose answer was lost, another node): they are read and told first. Only for
 * the {@link Floor}, except where it reads.
 */
final class Feed {

    private static final Logger log = LoggerFactory.getLogger(Feed.class);

    private static final Outage outage = new Outage(log);

    /** How many messages are read at once. */
    private static final int PIECE = 500;

    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int MOST_TRIES = 10;

    /** Instead of the last message told. */
    static final long UNKNOWN = -1;

    /** What is to be told, or done, in its turn. */
    private sealed interface Step {

        /**
         * @param known whether it was stored earlier, and perhaps told
         */
        record Said(Message message, boolean known) implements Step {}

        /** Another node has stored messages up to this one. */
        record MovedOn(long last) implements Step {}

        record Done(Runnable action) implements Step {}
    }

    private final Channel channel;
    private final History history;
    private final Floor floor;
    private final Consumer<Message> telling;

    private final Deque<Step> waiting = new ArrayDeque<>(2);
    private boolean reading;
    private int tries;
    /** Nothing up to this one was told by this feed, nor read for it. */
    private long begun = UNKNOWN;

    private long told = UNKNOWN;

    Feed(Channel channel, History history, Floor floor, Consumer<Message> telling) {
        this.channel = channel;
        this.history = history;
        this.floor = floor;
        this.telling = telling;
    }

    Channel channel() {
        return channel;
    }

    /** Whether anything was ever said there, as far as is known. */
    boolean hasToldAnything() {
        return told > 0;
    }

    /** Finds out where the channel is; what is said until then waits. */
    void begin() {
        reading = true;
        floor.read(() -> history.extent(channel).last())
                .whenCompleteAsync(
                        (last, failure) -> {
                            beginAfter(failure == null ? last : UNKNOWN);
                            goOn();
                        },
                        floor);
    }

    /** What comes after this one is to be told. */
    void beginAfter(long last) {
        begun = last;
        told = last;
    }

    /** It was stored just now. */
    void tell(Message message) {
        add(new Step.Said(message, false));
    }

    /** It was stored earlier; if nobody here was told then, they are now. */
    void tellIfNew(Message message) {
        add(new Step.Said(message, true));
    }

    /** Another node has stored up to this one. */
    void hasMovedOn(long last) {
        if (waiting.peekLast() instanceof Step.MovedOn before) {
            waiting.removeLast();
            add(new Step.MovedOn(Math.max(last, before.last())));
        } else if (last > told || !waiting.isEmpty()) {
            add(new Step.MovedOn(last));
        }
    }

    /** Done when all that was to be told so far has been. */
    void then(Runnable action) {
        add(new Step.Done(action));
    }

    private void add(Step next) {
        waiting.add(next);
        if (!reading) {
            goOn();
        }
    }

    private void goOn() {
        reading = false;
        while (!reading && !waiting.isEmpty()) {
            switch (waiting.remove()) {
                case Step.Said said -> say(said);
                case Step.MovedOn(long last) when told == UNKNOWN -> beginAfter(last);
                case Step.MovedOn(long last) when last > told -> read(last, null);
                case Step.MovedOn passed -> {}
                case Step.Done(Runnable action) -> action.run();
            }
        }
    }

    private void say(Step.Said said) {
        long id = said.message().id();
        if (told != UNKNOWN && id > told + 1) {
            read(id - 1, said);
        } else if (id > told ? !said.known() || told != UNKNOWN : !said.known() && id <= begun) {
            told = Math.max(told, id);
            telling.accept(said.message());
        }
    }

    /**
     * Tells what is missing up to this one, piece by piece.
     *
     * @param next what is to be told then; null if another node said so, and will be found to have when it cannot be read now
     */
    private void read(long to, Step.@Nullable Said next) {
        reading = true;
        long from = told;
        floor.read(() -> history.listAfter(channel, from, (int) Math.min(PIECE, to - from)))
                .whenCompleteAsync((missed, failure) -> hasRead(to, next, missed, failure), floor);
    }

    private void hasRead(
            long to, Step.@Nullable Said next, @Nullable List<Message> missed, @Nullable Throwable failure) {
        if (missed == null) {
            outage.warn("What was missed in %s could not be read".formatted(channel), failure);
            if (next == null) {
                goOn();
            } else if (++tries < MOST_TRIES) {
                waiting.addFirst(next);
                CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS, floor)
                        .execute(this::goOn);
            } else {
                // Whatever was said since must be told at last.
                tries = 0;
                told = to;
                waiting.addFirst(next);
                goOn();
            }
            return;
        }
        tries = 0;
        missed.stream()
                .filter(message -> message.id() > told && message.id() <= to)
                .forEach(message -> {
                    told = message.id();
                    telling.accept(message);
                });
        boolean all = missed.size() < PIECE;
        if (next != null) {
            // What is not there any more was thrown away.
            told = all ? to : told;
            waiting.addFirst(next);
        } else if (!all) {
            waiting.addFirst(new Step.MovedOn(to));
        }
        goOn();
    }
}
