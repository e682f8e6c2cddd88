package salon.server.stats;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** An outbox from which nothing is delivered: its courier is never started. */
public final class IdleOutbox {

    private IdleOutbox() {}

    public static Outbox on(DataSource database) {
        Courier courier = new Courier(
                new Nobody(),
                new JdbcTemplate(database),
                new JdbcTransactionManager(database),
                ObservationRegistry.NOOP,
                new CourierSettings(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(1)));
        return new Outbox(Scheduler.create(database).build(), courier, InstantSource.system());
    }

    private static final class Nobody implements StatsClient {

        @Override
        public void report(Result result) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Receipt> reportAll(List<Result> results) {
            throw new UnsupportedOperationException();
        }
    }
}
