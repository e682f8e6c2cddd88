package salon.manager.game;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many games are open. Looked up in an index, only when somebody asks, every few seconds at most, and by one at a time; whoever asks
 * waits a second at most. What cannot be looked up is not known: NaN, never an old number. All nodes see the same games.
 */
@Component
class OpenGames {

    private static final Duration FRESH = Duration.ofSeconds(3);

    private final JdbcClient jdbc;
    private CompletableFuture<Double> look = CompletableFuture.completedFuture(Double.NaN);
    private long begun = System.nanoTime() - FRESH.toNanos();

    OpenGames(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        Gauge.builder("salon.games.open", this, OpenGames::count)
                .description("Games that are neither closed nor expired")
                .register(meters);
    }

    private double count() {
        try {
            return look().get(1, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return Double.NaN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Double.NaN;
        }
    }

    /** The look that is under way, the last one if it is fresh, or else a new one. */
    private synchronized CompletableFuture<Double> look() {
        if (look.isDone() && System.nanoTime() - begun >= FRESH.toNanos()) {
            begun = System.nanoTime();
            // On a thread of its own, which nobody interrupts: that would close the file under an H2.
            look = CompletableFuture.supplyAsync(this::read, Thread::startVirtualThread);
        }
        return look;
    }

    private double read() {
        return jdbc.sql("select count(*) from games where status = 'OPEN'")
                .query(Long.class)
                .single();
    }
}
