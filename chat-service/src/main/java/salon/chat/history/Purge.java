package salon.chat.history;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Throws away messages that have been kept long enough, from the front of each channel, so what remains has no gap. Numbers go on
 * as before; what a client called a message that is gone, it may call another.
 *
 * <p>Runs on the scheduler's thread alone. Several nodes may do the same work at once, and are none the worse.
 */
@Component
@EnableScheduling
class Purge {

    private static final Logger log = LoggerFactory.getLogger(Purge.class);

    /** So that nobody who is about to write waits for long. */
    private static final Limit PIECE = Limit.of(1000);

    private final Messages messages;
    private final HistorySettings settings;
    private final Clock clock;

    Purge(Messages messages, HistorySettings settings, Clock clock) {
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${salon.history.purge:1h}")
    void purge() {
        Instant before = clock.instant().minus(settings.keep());
        try {
            List<Message.Key> piece = messages.listOlder(before, PIECE);
            for (; !piece.isEmpty(); piece = messages.listOlder(before, PIECE)) {
                TreeMap<String, Long> last = new TreeMap<>();
                piece.forEach(key -> last.merge(key.channel(), key.id(), Math::max));
                last.forEach(messages::deleteUpTo);
                log.info("Threw away {} messages from before {}.", piece.size(), before);
            }
        } catch (RuntimeException e) {
            log.warn("Could not throw away old messages, which is tried again later: {}", e.toString());
        }
    }
}
