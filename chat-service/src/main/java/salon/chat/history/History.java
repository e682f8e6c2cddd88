package salon.chat.history;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** All messages. One thread writes: it takes whatever drafts are waiting into one transaction. */
@Component
public class History {

    /**
     * Never waits. The futures of one channel are completed in the order of their numbers, by the thread that writes.
     *
     * @return fails with a {@link org.springframework.dao.DataAccessException} or a {@link org.springframework.transaction.TransactionException} when it
     *     is not known to be stored
     */
    public CompletableFuture<Kept> keep(Draft draft) {
        throw new UnsupportedOperationException();
    }

    /** The messages after this one, oldest first. Waits for the database, as do all that follow. */
    public List<Message> listAfter(Channel channel, long since, int most) {
        throw new UnsupportedOperationException();
    }

    /**
     * The last messages before this one, oldest first.
     *
     * @param before {@link Long#MAX_VALUE} for the very last
     */
    public List<Message> listBefore(Channel channel, long before, int most) {
        throw new UnsupportedOperationException();
    }

    /** Which numbers there are. */
    public Extent extent(Channel channel) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param first the oldest that is still kept; {@code last + 1} when there is none
     * @param last the number given last; 0 when nothing was ever said
     */
    public record Extent(long first, long last) {}
}
