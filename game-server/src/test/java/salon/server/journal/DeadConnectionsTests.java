package salon.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import salon.server.stats.Outbox;

/** PostgreSQL ends every connection that the pool has, as a restart or a failover does. */
class DeadConnectionsTests {

    private final HikariDataSource pool = (HikariDataSource) TestDatabase.postgres();
    private final Journal journal = TestJournal.on(pool, mock(Outbox.class));

    @AfterEach
    void close() {
        journal.destroy();
        pool.close();
    }

    @Test
    void nobodyWhoStoresNoticesIt() {
        for (int seq = 1; seq < 10; seq++) {
            assertThat(journal.append(Samples.append(seq))).isEqualTo(Appended.STORED);
            endAll();
        }
        assertThat(journal.append(Samples.append(10))).isEqualTo(Appended.STORED);
    }

    @Test
    void nobodyNoticesItWhoReadsAMomentLater() {
        journal.append(Samples.append(1));
        endAll();
        // Connections that were in use half a second ago are not asked whether they live.
        await().pollDelay(Duration.ofMillis(600)).until(() -> true);
        assertThat(journal.read(Samples.CODE, 0)).hasSize(1);
    }

    private void endAll() {
        assertThat(new JdbcTemplate(pool.getDataSource()).queryForList("""
                                select pg_terminate_backend(pid) from pg_stat_activity
                                where datname = current_database() and pid <> pg_backend_pid()""")).isNotEmpty();
    }
}
