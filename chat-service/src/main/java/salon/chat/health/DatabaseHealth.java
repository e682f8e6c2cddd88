package salon.chat.health;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers: a query through the same pool that everything else uses, so that an exhausted pool counts as well. In
 * the place of Spring Boot's own indicator, which takes a connection's word without asking the database, and waits as long as that
 * takes. Here nobody waits for longer than {@link #PATIENCE}, and however many ask, one query at most is under way.
 */
@Component("dbHealthIndicator")
class DatabaseHealth implements HealthIndicator {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(DatabaseHealth.class);

    private final JdbcTemplate jdbc;
    private CompletableFuture<Void> asking = CompletableFuture.completedFuture(null);
    private boolean away;

    DatabaseHealth(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        try {
            ask().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            note(false, "");
            return Health.up().build();
        } catch (ExecutionException e) {
            note(true, e.getCause().toString());
        } catch (TimeoutException e) {
            note(true, "no answer within %s s".formatted(PATIENCE.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Health.down().build();
    }

    /** The question that is under way, or else a new one. Nobody interrupts its thread: that would close the file under an H2. */
    private synchronized CompletableFuture<Void> ask() {
        if (asking.isDone()) {
            asking = CompletableFuture.runAsync(
                    () -> jdbc.execute("select 1"),
                    task -> Thread.ofPlatform().daemon().name("database-health").start(task));
        }
        return asking;
    }

    /** Says so once when an outage begins, and once when it ends: who asks every second must not fill the disk. */
    private synchronized void note(boolean now, String why) {
        if (now && !away) {
            log.warn("The database does not answer; this node is not ready: {}", why);
        } else if (away && !now) {
            log.info("The database answers again.");
        }
        away = now;
    }
}
