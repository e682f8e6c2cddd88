package salon.chat.fanout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * News by Redis' publish and subscribe. One thread sends, in order; what it cannot send it forgets, and nobody waits. It hears its own
 * words too, and only that tells it that Redis works: a connection that is open proves nothing.
 */
final class RedisFanout implements Fanout, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RedisFanout.class);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final RedisConnectionFactory connections;
    private final FanoutSettings settings;
    private final FanoutMeters meters;
    private final String self = UUID.randomUUID().toString();
    private final byte[] channel;
    private final BlockingQueue<Supplier<String>> waiting;

    private volatile Consumer<String> listener = news -> {};
    private volatile long heardMyself = System.nanoTime() - Duration.ofDays(1).toNanos();
    private volatile boolean running;
    private volatile boolean closed;
    private @Nullable Thread thread;

    private @Nullable RedisConnection hearing;
    private long listeningSince;
    private boolean well = true;

    RedisFanout(RedisConnectionFactory connections, FanoutSettings settings, FanoutMeters meters) {
        this.connections = connections;
        this.settings = settings;
        this.meters = meters;
        this.channel = settings.channel().getBytes(StandardCharsets.UTF_8);
        this.waiting = new ArrayBlockingQueue<>(settings.waiting());
    }

    @Override
    public void publish(Supplier<String> news) {
        if (!waiting.offer(news)) {
            drop(news);
        }
    }

    @Override
    public void listen(Consumer<String> hearer) {
        listener = hearer;
    }

    @Override
    public boolean isWorking() {
        return System.nanoTime() - heardMyself < settings.patience().toNanos();
    }

    private void run() {
        while (!closed || !waiting.isEmpty()) {
            Supplier<String> next = null;
            try {
                next = waiting.poll(closed ? 0 : settings.beat().toMillis(), TimeUnit.MILLISECONDS);
                String news = next == null ? "" : next.get();
                listenWell();
                send(news);
                sayHowItIs(null);
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts the fan-out", e);
            } catch (RuntimeException e) {
                if (next != null) {
                    meters.dropped().increment();
                }
                List<Supplier<String>> lost = new ArrayList<>();
                waiting.drainTo(lost);
                lost.forEach(this::drop);
                sayHowItIs(e);
                pause();
            }
        }
        stopListening();
    }

    private void drop(Supplier<String> news) {
        news.get();
        meters.dropped().increment();
    }

    private void send(String news) {
        Envelope envelope = new Envelope(self, System.nanoTime(), news);
        try (RedisConnection connection = connections.getConnection()) {
            connection.publish(channel, envelope.toString().getBytes(StandardCharsets.UTF_8));
        }
        if (!news.isEmpty()) {
            meters.published().increment();
        }
    }

    /** Anew, if it heard nothing for long although it spoke: the network may have swallowed the connection. */
    private void listenWell() {
        long now = System.nanoTime();
        if (hearing != null && now - listeningSince > settings.patience().toNanos() && !isWorking()) {
            stopListening();
        }
        if (hearing == null) {
            RedisConnection connection = connections.getConnection();
            hearing = connection;
            listeningSince = now;
            connection.subscribe((message, pattern) -> hear(message), channel);
        }
    }

    private void stopListening() {
        RedisConnection last = hearing;
        hearing = null;
        if (last != null) {
            try {
                last.close();
            } catch (RuntimeException e) {
                log.debug("A connection that was broken already.", e);
            }
        }
    }

    private void hear(Message message) {
        Envelope.parse(new String(message.getBody(), StandardCharsets.UTF_8)).ifPresent(envelope -> {
            if (envelope.sender().equals(self)) {
                heardMyself = System.nanoTime();
                meters.lag().record(heardMyself - envelope.sent(), TimeUnit.NANOSECONDS);
            } else if (!envelope.news().isEmpty()) {
                meters.heard().increment();
                tell(envelope.news());
            }
        });
    }

    private void tell(String news) {
        try {
            listener.accept(news);
        } catch (RuntimeException e) {
            log.warn("News that nobody understands: {}", e.toString());
        }
    }

    private void sayHowItIs(@Nullable RuntimeException fault) {
        if (well && fault != null) {
            log.warn("Redis is away, and the nodes learn of each other's news from the database: {}", fault.toString());
        } else if (!well && fault == null) {
            log.info("Redis is back.");
        }
        well = fault == null;
    }

    private static void pause() throws IllegalStateException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the fan-out", e);
        }
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().daemon().name("fanout").start(this::run);
        }
    }

    @Override
    public synchronized void stop() {
        closed = true;
        Thread sending = thread;
        try {
            if (sending != null) {
                publish(() -> "");
                sending.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anyone has news, and until nobody has. */
    @Override
    public int getPhase() {
        return 10;
    }
}
