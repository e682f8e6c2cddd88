package salon.server.clock;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the house's clock with the database's, and what they differ for whoever starts next. Says once when a clock has jumped, and once when they agree again; while the database
 * is away the clock just runs on. On a thread of its own: a database that hangs must not keep other regular work from being done.
 */
final class Timekeeper {

    private static final Logger log = LoggerFactory.getLogger(Timekeeper.class);

    /** What two clocks may differ without anybody having to know. */
    private static final Duration NOTABLE = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SteadyClock clock;
    private final DatabaseTime database;
    private final Duration pause;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("clock").unstarted(this::run);
    private boolean apart;

    Timekeeper(SteadyClock clock, DatabaseTime database, Duration pause) {
        this.clock = clock;
        this.database = database;
        this.pause = pause;
    }

    void start() {
        thread.start();
    }

    /** No interrupt: that would close the file under a database. */
    void stop() {
        stopped.countDown();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                compare();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the timekeeper", e);
        }
    }

    void compare() {
        try {
            Duration expected = clock.difference();
            DatabaseTime.Reading reading = database.read();
            clock.follow(reading.database());
            Duration difference = clock.difference();
            tell(difference, difference.minus(expected));
            Duration ahead = isNotable(difference) ? difference.negated() : Duration.ZERO;
            if (isNotable(ahead.minus(reading.ahead()))
                    || ahead.isZero() && !reading.ahead().isZero()) {
                database.store(ahead);
            }
        } catch (SQLException e) {
            log.debug("The database does not say what time it is: {}", e.getMessage());
        }
    }

    private void tell(Duration difference, Duration jump) {
        if (isNotable(jump)) {
            log.warn(
                    "A clock has jumped: the database's is {} s {} ours, which follows by a tenth of the time that passes.",
                    difference.abs().toSeconds(),
                    difference.isNegative() ? "behind" : "ahead of");
            apart = true;
        } else if (apart && !isNotable(difference)) {
            log.info("Our clock agrees with the database's again.");
            apart = false;
        }
    }

    private static boolean isNotable(Duration difference) {
        return difference.abs().compareTo(NOTABLE) > 0;
    }
}
