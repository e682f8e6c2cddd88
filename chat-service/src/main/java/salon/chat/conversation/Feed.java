package salon.chat.conversation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import salon.chat.database.Outage;
import salon.chat.history.Channel;
import salon.chat.history.History;
import salon.chat.history.Message;

/**
 * Tells one room its messages in the order of their numbers, and none is left out. When one comes too early, those before it were
 * stored without anybody here being told (a commit whose answer was lost, another node): they are read and told first. Only for
 * the {@link Floor}, except where it reads.
 */
final class Feed {

    private static final Logger log = LoggerFactory.getLogger(Feed.class);

    private static final Outage outage = new Outage(log);

    /** More than that nobody reads at once; who comes back with {@code since} can still have it. */
    private static final int MOST_MENDED = 1_000;

    private static final long UNKNOWN = -1;

    /**
     * @param known whether it was stored earlier, and perhaps told
     */
    private record Waiting(Message message, boolean known) {}

    private final Channel channel;
    private final History history;
    private final Floor floor;
    private final Consumer<Message> telling;

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean reading = true;
    private long told = UNKNOWN;

    Feed(Channel channel, History history, Floor floor, Consumer<Message> telling) {
        this.channel = channel;
        this.history = history;
        this.floor = floor;
        this.telling = telling;
    }

    /** Finds out where the room is; what is said until then waits. */
    void begin() {
        floor.read(() -> history.extent(channel).last())
                .whenCompleteAsync(
                        (last, failure) -> {
                            told = failure == null ? last : UNKNOWN;
                            goOn();
                        },
                        floor);
    }

    /** It was stored just now. */
    void tell(Message message) {
        add(new Waiting(message, false));
    }

    /** It was stored earlier; if nobody here was told then, they are now. */
    void tellIfNew(Message message) {
        add(new Waiting(message, true));
    }

    private void add(Waiting next) {
        waiting.add(next);
        if (!reading) {
            goOn();
        }
    }

    private void goOn() {
        reading = false;
        while (!reading && !waiting.isEmpty()) {
            Waiting next = waiting.remove();
            long id = next.message().id();
            if (told != UNKNOWN && id > told + 1) {
                waiting.addFirst(next);
                mend(id);
            } else if (!next.known() || told != UNKNOWN && id > told) {
                told = Math.max(told, id);
                telling.accept(next.message());
            }
        }
    }

    /** Tells what is missing before this one. */
    private void mend(long next) {
        reading = true;
        long from = Math.max(told, next - 1 - MOST_MENDED);
        floor.read(() -> history.listAfter(channel, from, (int) (next - 1 - from)))
                .whenCompleteAsync(
                        (missed, failure) -> {
                            if (failure != null) {
                                outage.warn("What was missed in %s could not be read".formatted(channel), failure);
                            } else {
                                missed.stream()
                                        .filter(message -> message.id() < next)
                                        .forEach(telling);
                            }
                            told = next - 1;
                            goOn();
                        },
                        floor);
    }
}
