package salon.chat.history;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * All messages. One thread writes: it takes whatever drafts are waiting into one transaction, see {@link GroupCommit}. Reads go
 * straight to the database, and fail with a {@link org.springframework.dao.DataAccessException} or a {@link
 * org.springframework.transaction.TransactionException} when it is away.
 *
 * <p>Runs before anyone can connect and until nobody can any more; what waits at the end is still stored.
 */
@Component
@EnableConfigurationProperties(HistorySettings.class)
public class History implements SmartLifecycle {

    private final MessageWriter writer;
    private final Messages messages;
    private final Numberings numberings;
    private final HistorySettings settings;
    private final MeterRegistry meters;

    private volatile @Nullable GroupCommit commits;

    History(
            MessageWriter writer,
            Messages messages,
            Numberings numberings,
            HistorySettings settings,
            MeterRegistry meters) {
        this.writer = writer;
        this.messages = messages;
        this.numberings = numberings;
        this.settings = settings;
        this.meters = meters;
        Gauge.builder("salon.chat.history.waiting", this, History::waiting)
                .description("Messages that wait for a commit to begin")
                .baseUnit("messages")
                .register(meters);
    }

    /**
     * Never waits. The futures are completed by the thread that writes, those of one channel in the order of their numbers:
     * whatever depends on one must be quick, and is heard in that order by whoever asks from one thread.
     *
     * @return fails with a {@link org.springframework.dao.DataAccessException}, which does not quote the message, when it is
     *     not known to be stored; the same may be sent again, and under a client's ID is stored once all the same
     */
    public CompletableFuture<Kept> keep(Draft draft) {
        GroupCommit running = commits;
        return running != null
                ? running.keep(draft)
                : CompletableFuture.failedFuture(new NotStored("the history does not run"));
    }

    /** The messages after this one, oldest first. Waits for the database, as do all that follow. */
    public List<Message> listAfter(Channel channel, long since, int most) {
        return most < 1 ? List.of() : messages.listAfter(channel.name(), since, Limit.of(most));
    }

    /**
     * The last messages before this one, oldest first.
     *
     * @param before {@link Long#MAX_VALUE} for the very last
     */
    public List<Message> listBefore(Channel channel, long before, int most) {
        return most < 1
                ? List.of()
                : messages.listNewestBefore(channel.name(), before, Limit.of(most))
                        .reversed();
    }

    /** Which numbers there are. */
    public Extent extent(Channel channel) {
        return numberings.findExtent(channel.name()).orElse(new Extent(1, 0));
    }

    /** The numbers given last, of those channels in which anything was ever said. */
    public Map<Channel, Long> lasts(Collection<Channel> channels) {
        Map<Channel, Long> lasts = new HashMap<>();
        if (!channels.isEmpty()) {
            String[] names = channels.stream().map(Channel::name).toArray(String[]::new);
            numberings
                    .listLast(names)
                    .forEach(row -> lasts.put(new Channel((String) row[0]), ((Number) row[1]).longValue()));
        }
        return lasts;
    }

    /** All that was said there, and its numbers: for a channel that nobody will ever read again. */
    public void forget(Channel channel) {
        messages.deleteUpTo(channel.name(), Long.MAX_VALUE);
        numberings.close(channel.name());
    }

    /**
     * @param first the oldest that is still kept; {@code last + 1} when there is none
     * @param last the number given last; 0 when nothing was ever said
     */
    public record Extent(long first, long last) {}

    @Override
    public synchronized void start() {
        if (commits == null) {
            commits = new GroupCommit(writer, settings.waiting(), meters);
        }
    }

    @Override
    public synchronized void stop() {
        GroupCommit running = commits;
        if (running != null) {
            running.close();
            commits = null;
        }
    }

    @Override
    public boolean isRunning() {
        return commits != null;
    }

    /** The lines, which are in the highest phases, start after this and stop before it. */
    @Override
    public int getPhase() {
        return 0;
    }

    private int waiting() {
        GroupCommit running = commits;
        return running == null ? 0 : running.waiting();
    }
}
