package salon.server.fanout;

import io.lettuce.core.RedisException;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Redis pub/sub. Two connections, one to say and one to hear; when either is lost, both are made anew, as often as it takes and at
 * a steady pace. So there is one way to come back, from whatever happened, and no command is ever kept for later.
 */
final class RedisChannel implements Channel {

    private static final Logger log = LoggerFactory.getLogger(RedisChannel.class);

    private static final long PAUSE_MILLIS = 500;

    private record Link(
            StatefulRedisPubSubConnection<String, String> hearing,
            StatefulRedisPubSubConnection<String, String> saying) {

        boolean isOpen() {
            return hearing.isOpen() && saying.isOpen();
        }

        CompletableFuture<?> close() {
            return CompletableFuture.allOf(hearing.closeAsync(), saying.closeAsync());
        }
    }

    private final Supplier<StatefulRedisPubSubConnection<String, String>> connect;
    private final String name;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicReference<@Nullable Link> link = new AtomicReference<>();

    private boolean away;

    /**
     * @param connect waits until there is a connection that does not mend itself, or fails
     */
    RedisChannel(Supplier<StatefulRedisPubSubConnection<String, String>> connect, String name) {
        this.connect = connect;
        this.name = name;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void open(Consumer<String> heard, Runnable opened) {
        Thread.ofVirtual().name("redis").start(() -> {
            do {
                if (!isOpen()) {
                    reopen(heard, opened);
                }
            } while (!isClosedAfterAPause());
            renew();
        });
    }

    @Override
    public boolean isOpen() {
        Link current = link.get();
        return current != null && current.isOpen();
    }

    @Override
    public CompletionStage<?> publish(String text) {
        Link current = link.get();
        if (current == null) {
            return CompletableFuture.failedFuture(new IllegalStateException("Redis is away"));
        }
        try {
            return current.saying().async().publish(name, text);
        } catch (RedisException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void renew() {
        letGo();
    }

    @Override
    public void close() {
        closed.countDown();
        letGo().completeOnTimeout(null, PAUSE_MILLIS, TimeUnit.MILLISECONDS).join();
    }

    private CompletableFuture<?> letGo() {
        Link last = link.getAndSet(null);
        return last == null ? CompletableFuture.completedFuture(null) : last.close();
    }

    private void reopen(Consumer<String> heard, Runnable opened) {
        renew();
        StatefulRedisPubSubConnection<String, String> hearing = null;
        try {
            hearing = connect.get();
            hearing.addListener(new RedisPubSubAdapter<>() {
                @Override
                public void message(String channel, String text) {
                    heard.accept(text);
                }
            });
            hearing.sync().subscribe(name);
            link.set(new Link(hearing, connect.get()));
            away = false;
            log.info("Redis carries what the nodes tell each other.");
            opened.run();
        } catch (RuntimeException e) {
            if (!away) {
                log.warn("Redis is away: {}", e.toString());
            }
            away = true;
            if (hearing != null && link.get() == null) {
                hearing.closeAsync();
            }
        }
    }

    private boolean isClosedAfterAPause() {
        try {
            return closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the keeper of a channel", e);
        }
    }
}
