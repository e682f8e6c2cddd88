package salon.chat.line;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import salon.chat.line.Door.Place;
import salon.chat.line.Door.Transport;

/** All who are connected, by whatever door. A thread of its own looks after those who are silent, or stall, or should have left. */
final class Visitors implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Visitors.class);
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final long MOST_BETWEEN_LOOKS = Duration.ofMillis(500).toNanos();
    private static final long LEAST_BETWEEN_LOOKS = Duration.ofMillis(10).toNanos();

    private final Guests guests;
    private final Set<Visitor> all = ConcurrentHashMap.newKeySet();
    private final Map<Door, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("line-watch").daemon().factory());

    Visitors(LineSettings settings, Guests guests, MeterRegistry meters) {
        this.guests = guests;
        for (Transport transport : Transport.values()) {
            for (Place place : Place.values()) {
                AtomicInteger count = new AtomicInteger();
                counts.put(new Door(transport, place), count);
                Gauge.builder("salon.chat.connections", count, AtomicInteger::get)
                        .description("Clients that are connected")
                        .tag("transport", transport.tag())
                        .tag("at", place.tag())
                        .register(meters);
            }
        }
        Gauge.builder("salon.chat.waiting", this, Visitors::waiting)
                .description("What waits to be taken by the network, for all readers; a shared line counts for each")
                .baseUnit("bytes")
                .register(meters);
        long between = Math.clamp(
                Math.min(settings.idle().toNanos(), settings.ping().toNanos()) / 10,
                LEAST_BETWEEN_LOOKS,
                MOST_BETWEEN_LOOKS);
        watching.scheduleWithFixedDelay(this::look, between, between, TimeUnit.NANOSECONDS);
    }

    private long waiting() {
        return all.stream().mapToLong(visitor -> visitor.outgoing().waiting()).sum();
    }

    /** Counts one more from this address, unless there is a reason not to let it in. */
    Optional<Ending> admit(InetAddress address) {
        return guests.admit(address);
    }

    String sentence(Ending refused) {
        return guests.sentence(refused);
    }

    /** One that was admitted. */
    void add(Visitor visitor) {
        if (all.add(visitor)) {
            count(visitor.door()).incrementAndGet();
        }
    }

    /** Its connection exists no more. */
    void remove(Visitor visitor) {
        if (all.remove(visitor)) {
            guests.leave(visitor.address());
            count(visitor.door()).decrementAndGet();
            synchronized (this) {
                notifyAll();
            }
        }
    }

    private AtomicInteger count(Door door) {
        return counts.getOrDefault(door, new AtomicInteger());
    }

    private void look() {
        try {
            long now = System.nanoTime();
            all.forEach(visitor -> visitor.look(now));
        } catch (RuntimeException | Error e) {
            // It would never be called again.
            log.error("Nobody could be looked after.", e);
        }
    }

    /** The service stops: each that came by this door is told so and closed, and cut off if that takes too long. */
    void sendAway(Door door) {
        at(door, visitor -> visitor.dismiss(Ending.STOPPING, "The service is stopping; come again in a moment."));
        if (!haveLeft(door)) {
            at(door, visitor -> visitor.cut(Ending.STOPPING));
            haveLeft(door);
        }
    }

    private void at(Door door, Consumer<Visitor> what) {
        all.stream().filter(visitor -> visitor.door().equals(door)).forEach(what);
    }

    private synchronized boolean haveLeft(Door door) {
        long end = System.nanoTime() + MOMENT.toNanos();
        try {
            while (count(door).get() > 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        watching.shutdownNow();
    }
}
