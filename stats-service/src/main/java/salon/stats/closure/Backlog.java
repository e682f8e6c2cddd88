package salon.stats.closure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much waits in the outbox, and for how long. Looked up only when somebody asks, every few seconds at most, and by one at a time;
 * whoever asks waits a second at most. What cannot be looked up is not known: NaN, never an old number. All nodes see the same outbox.
 */
@Component
class Backlog {

    private static final Duration FRESH = Duration.ofSeconds(3);

    /**
     * @param age of the oldest, in seconds
     */
    private record Seen(double waiting, double age) {

        static final Seen NOTHING = new Seen(Double.NaN, Double.NaN);
    }

    private final JdbcClient jdbc;
    private CompletableFuture<Seen> look = CompletableFuture.completedFuture(Seen.NOTHING);
    private long begun = System.nanoTime() - FRESH.toNanos();

    Backlog(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        gauge(
                meters,
                "salon.outbox.waiting",
                "deliveries",
                "Closures that game-manager has not accepted yet",
                Seen::waiting);
        gauge(meters, "salon.outbox.age", "seconds", "How long the oldest of them has been waiting", Seen::age);
    }

    private void gauge(
            MeterRegistry meters, String name, String unit, String description, ToDoubleFunction<Seen> part) {
        Gauge.builder(name, this, backlog -> part.applyAsDouble(backlog.seen()))
                .description(description)
                .baseUnit(unit)
                .register(meters);
    }

    private Seen seen() {
        try {
            return look().get(1, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return Seen.NOTHING;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Seen.NOTHING;
        }
    }

    /** The look that is under way, the last one if it is fresh, or else a new one. */
    private synchronized CompletableFuture<Seen> look() {
        if (look.isDone() && System.nanoTime() - begun >= FRESH.toNanos()) {
            begun = System.nanoTime();
            // On a thread of its own, which nobody interrupts: that would close the file under an H2.
            look = CompletableFuture.supplyAsync(this::read, Thread::startVirtualThread);
        }
        return look;
    }

    private Seen read() {
        return jdbc.sql("""
                        select count(*) as waiting, min(queued_at) as oldest, current_timestamp as now
                        from scheduled_tasks where task_name = ?""")
                .param(Delivery.CLOSURE.getTaskName())
                .query((row, number) -> {
                    OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
                    OffsetDateTime now = row.getObject("now", OffsetDateTime.class);
                    double age =
                            oldest == null ? 0 : Duration.between(oldest, now).toMillis() / 1000.0;
                    return new Seen(row.getInt("waiting"), Math.max(0, age));
                })
                .single();
    }
}
