package salon.server.journal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import salon.server.stats.IdleOutbox;

/** A journal without the rest of its service. */
public final class JournalAlone {

    private JournalAlone() {}

    public static Journal on(DataSource database) {
        return new Journal(
                new JdbcTemplate(database),
                new DataSourceTransactionManager(database),
                new EntryCodec(),
                IdleOutbox.on(database),
                appends -> {},
                new SimpleMeterRegistry());
    }
}
