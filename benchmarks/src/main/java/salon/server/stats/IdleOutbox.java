package salon.server.stats;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.InstantSource;
import javax.sql.DataSource;

/** An outbox from which nothing is delivered. */
public final class IdleOutbox {

    private IdleOutbox() {}

    public static Outbox on(DataSource database) {
        return new Outbox(Scheduler.create(database).build(), InstantSource.system());
    }
}
