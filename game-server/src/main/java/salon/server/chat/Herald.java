package salon.server.chat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import salon.server.chat.ChatClient.Notice;
import salon.server.chat.ChatClient.Untold;
import salon.server.journal.Code;

/**
 * Tells a game's room in the chat what happened in the game. Whoever has something to tell never waits: it is told by one thread,
 * in order, once at most; what cannot be told soon is dropped and counted, since stale news are worse than none.
 *
 * <p>What happens alone is told at once. After a call the next one waits for a moment, in which more gathers that goes with it: a
 * call costs the same for one as for many.
 */
@Component
public class Herald implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Herald.class);

    static final int MOST_WAITING = 1000;
    static final int MOST_TOGETHER = 100;
    private static final Duration STALE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private record News(Notice notice, long since) {}

    private final ChatClient chat;
    private final Duration gather;
    private final BlockingQueue<News> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Counter told;
    private final Counter dropped;
    private final Thread thread = Thread.ofVirtual().name("herald").unstarted(this::live);
    private volatile boolean stopped;
    private long lastLine = System.nanoTime() - BETWEEN_LINES.toNanos();

    /**
     * @param gather how long after a call the next one begins at the soonest
     */
    Herald(ChatClient chat, @Value("${salon.chat.gather}") Duration gather, MeterRegistry meters) {
        this.chat = chat;
        this.gather = gather;
        this.told = counter(meters, "told");
        this.dropped = counter(meters, "dropped");
        thread.start();
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("salon.chat.notices")
                .description("What the chat's rooms were to be told of their games")
                .tag("outcome", outcome)
                .register(meters);
    }

    /**
     * From any thread; never waits and never fails.
     *
     * @param seq the number of the entry that this is about: with the code it names the notice, so that it counts once
     * @param text a sentence
     */
    public void tell(Code code, int seq, String text) {
        News news = new News(new Notice(code.value(), code + "-" + seq, text), System.nanoTime());
        if (stopped || !waiting.offer(news)) {
            drop(1, "too many wait to be told");
        }
    }

    private void live() {
        List<News> together = new ArrayList<>(MOST_TOGETHER);
        long mayCall = System.nanoTime();
        while (!stopped) {
            try {
                together.add(waiting.take());
                Thread.sleep(Duration.ofNanos(mayCall - System.nanoTime()));
                waiting.drainTo(together, MOST_TOGETHER - 1);
                tell(together);
            } catch (InterruptedException e) {
                // Only when this stops.
            } catch (RuntimeException | Error e) {
                if (!stopped) {
                    // Not the exception's own message, which may quote what the other side sent.
                    drop(
                            together.size(),
                            "the chat-service could not be told ("
                                    + e.getClass().getSimpleName() + ")");
                }
            }
            mayCall = System.nanoTime() + gather.toNanos();
            together.clear();
        }
    }

    private void tell(List<News> together) {
        long oldest = System.nanoTime() - STALE.toNanos();
        int all = together.size();
        together.removeIf(news -> news.since() - oldest < 0);
        drop(all - together.size(), "the chat-service is too slow");
        if (!together.isEmpty()) {
            List<Notice> notices = together.stream().map(News::notice).toList();
            List<Untold> untold = chat.announce(new ChatClient.News(notices)).untold();
            told.increment(notices.size() - untold.size());
            drop(untold.size(), "the chat-service did not tell all that it was told");
        }
    }

    /** Says so now and then: whoever drops a thousand must not fill the disk. */
    private void drop(int many, String why) {
        dropped.increment(many);
        if (many > 0 && mayBeSaid()) {
            log.info("The chat does not hear of every game, {} so far: {}.", (long) dropped.count(), why);
        }
    }

    private synchronized boolean mayBeSaid() {
        long now = System.nanoTime();
        boolean said = now - lastLine >= BETWEEN_LINES.toNanos();
        if (said) {
            lastLine = now;
        }
        return said;
    }

    /** What has not been told by now is not told any more. */
    @Override
    public void destroy() throws InterruptedException {
        stopped = true;
        thread.interrupt();
        if (!thread.join(Duration.ofSeconds(1))) {
            log.info("The herald still waits for the chat-service, and is left there.");
        }
    }
}
