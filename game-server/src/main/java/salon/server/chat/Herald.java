package salon.server.chat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import salon.server.chat.ChatClient.Notice;
import salon.server.journal.Code;

/**
 * Tells a game's room in the chat what happened in the game. Whoever has something to tell never waits: it is told by one thread,
 * in order, once at most; what cannot be told soon is dropped and counted, since stale news are worse than none.
 */
@Component
public class Herald implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Herald.class);

    static final int MOST_WAITING = 1000;
    private static final Duration STALE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private record News(Code code, Notice notice, long since) {}

    private final ChatClient chat;
    private final BlockingQueue<News> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Counter told;
    private final Counter dropped;
    private final Thread thread = Thread.ofVirtual().name("herald").unstarted(this::live);
    private volatile boolean stopped;
    private long lastLine = System.nanoTime() - BETWEEN_LINES.toNanos();

    Herald(ChatClient chat, MeterRegistry meters) {
        this.chat = chat;
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
        News news = new News(code, new Notice(code + "-" + seq, text), System.nanoTime());
        if (stopped || !waiting.offer(news)) {
            drop("too many wait to be told");
        }
    }

    private void live() {
        while (!stopped) {
            try {
                News news = waiting.take();
                try (var _ = news.code().inLog()) {
                    tell(news);
                }
            } catch (InterruptedException e) {
                // Only when this stops.
            } catch (RuntimeException | Error e) {
                if (!stopped) {
                    // Not the exception's own message, which may quote what the other side sent.
                    drop("the chat-service could not be told (" + e.getClass().getSimpleName() + ")");
                }
            }
        }
    }

    private void tell(News news) {
        if (System.nanoTime() - news.since() > STALE.toNanos()) {
            drop("the chat-service is too slow");
            return;
        }
        chat.announce(news.code().value(), news.notice());
        told.increment();
    }

    /** Says so now and then: whoever drops a thousand must not fill the disk. */
    private void drop(String why) {
        dropped.increment();
        if (mayBeSaid()) {
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
