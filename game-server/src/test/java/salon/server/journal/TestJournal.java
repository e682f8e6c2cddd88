package salon.server.journal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import salon.server.stats.Outbox;

/** A journal without a Spring context, for tests of what stands on it. */
public final class TestJournal {

    private TestJournal() {}

    public static Journal on(DataSource database, Outbox outbox) {
        return on(database, outbox, appends -> {});
    }

    public static Journal on(DataSource database, Outbox outbox, CommitListener listener) {
        return new Journal(
                new JdbcTemplate(database),
                new DataSourceTransactionManager(database),
                new EntryCodec(),
                outbox,
                listener,
                new SimpleMeterRegistry());
    }
}
