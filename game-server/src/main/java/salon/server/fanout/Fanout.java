package salon.server.fanout;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import salon.server.fanout.NoticeCodec.Told;
import salon.server.journal.Append;
import salon.server.journal.Code;
import salon.server.journal.CommitListener;
import tools.jackson.core.JacksonException;

/**
 * This node's voice and ear among the others. To tell something never takes time: what cannot be sent soon is dropped and counted.
 * One thread sends, and counts the beats; what comes in is passed on by the channel's own.
 */
@Component
public final class Fanout implements CommitListener, SmartLifecycle {

    /** Told what there is to know; must not wait, since everything else that is heard would wait too. */
    public interface Listener {

        /** What another node tells. */
        void hear(String node, Notice notice);

        /** Others are heard from now on; what they said before is lost. */
        default void opened() {}

        /** Another {@code salon.fanout.beat} has passed. */
        default void beat() {}
    }

    private static final Logger log = LoggerFactory.getLogger(Fanout.class);

    private static final Duration STOP_WITHIN = Duration.ofSeconds(2);

    /** Wakes the one who tells; said last, however much waits. */
    private static final Notice GOODBYE = new Notice.Bye();

    private final String node = UUID.randomUUID().toString();
    private final NoticeCodec codec = new NoticeCodec();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Channel channel;
    private final FanoutSettings settings;
    private final InstantSource clock;
    private final FanoutMeters meters;
    private final BlockingQueue<Notice> waiting;
    private final Pulse pulse;
    private final Garbage garbage = new Garbage();
    private volatile @Nullable Thread teller;
    private volatile boolean running;
    private boolean worked;

    Fanout(Channel channel, FanoutSettings settings, InstantSource clock, MeterRegistry registry) {
        this.channel = channel;
        this.settings = settings;
        this.clock = clock;
        this.meters = new FanoutMeters(registry);
        this.waiting = new ArrayBlockingQueue<>(settings.mostWaiting());
        this.pulse = new Pulse(settings.missedBeats());
    }

    /** Whether other nodes may be told and heard at all. */
    public boolean isShared() {
        return channel.isShared();
    }

    /** Whether the others are heard at this moment, as far as a node can know. */
    public boolean isWorking() {
        return channel.isOpen() && pulse.isFelt();
    }

    Channel channel() {
        return channel;
    }

    /** This node's name among the others. */
    public String node() {
        return node;
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /** Tells all other nodes, some time soon or never. */
    public void tell(Notice notice) {
        if (isShared() && !waiting.offer(notice)) {
            meters.dropped();
        }
    }

    @Override
    public void committed(List<Append> appends) {
        if (isShared()) {
            Map<Code, Integer> rooms = new HashMap<>();
            appends.forEach(append ->
                    rooms.merge(append.code(), append.entries().getLast().seq(), Math::max));
            tell(new Notice.Moved(clock.instant(), rooms));
        }
    }

    @Override
    public void start() {
        if (isShared()) {
            running = true;
            channel.open(this::hear, this::opened);
            teller = Thread.ofPlatform().name("fanout").start(this::run);
        }
    }

    /** Says what still waits, and goodbye. */
    @Override
    public void stop() {
        Thread last = teller;
        if (last != null) {
            running = false;
            waiting.offer(GOODBYE);
            try {
                last.join(STOP_WITHIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            channel.close();
            teller = null;
        }
    }

    @Override
    public boolean isRunning() {
        return teller != null;
    }

    /** Right after the rooms, before the connections to Redis. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }

    private void run() {
        long beat = settings.beat().toNanos();
        long next = System.nanoTime() + beat;
        while (running || !waiting.isEmpty()) {
            try {
                Notice notice = waiting.poll(Math.max(0, next - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (notice != null && notice != GOODBYE) {
                    publish(notice);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts the fan-out", e);
            }
            if (System.nanoTime() - next >= 0) {
                next = System.nanoTime() + beat;
                beat();
            }
        }
        publish(GOODBYE);
    }

    /** What there is to do once in a while. */
    void beat() {
        publish(new Notice.Beat(pulse.next()));
        garbage.beat();
        listeners.forEach(listener -> safely(listener::beat));
        if (isWorking() != worked) {
            worked = !worked;
            log.info(
                    worked
                            ? "The other nodes are heard."
                            : "The other nodes are not heard; their moves are looked for.");
        }
        if (channel.isOpen() && pulse.isLost()) {
            log.warn("Nothing comes back from the other nodes' channel; it is opened anew.");
            pulse.opened();
            channel.renew();
        }
    }

    private void publish(Notice notice) {
        channel.publish(codec.write(new Told(node, notice))).whenComplete((done, failure) -> {
            if (failure == null) {
                meters.published();
            } else {
                meters.dropped();
            }
        });
    }

    private void opened() {
        pulse.opened();
        tell(new Notice.Beat(pulse.next()));
        listeners.forEach(listener -> safely(listener::opened));
    }

    private void hear(String text) {
        Told told;
        try {
            told = codec.read(text);
        } catch (JacksonException | IllegalArgumentException e) {
            meters.garbled();
            garbage.add(text, e);
            return;
        }
        if (!told.node().equals(node)) {
            meters.heard();
            if (told.notice() instanceof Notice.Moved moved) {
                meters.lag(Duration.between(moved.at(), clock.instant()));
            }
            listeners.forEach(listener -> safely(() -> listener.hear(told.node(), told.notice())));
        } else if (told.notice() instanceof Notice.Beat(long number)) {
            pulse.heard(number);
        }
    }

    /** A fault in one who listens is no reason to be deaf. */
    private static void safely(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("A notice could not be heeded.", e);
        }
    }
}
