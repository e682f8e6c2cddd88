package salon.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import salon.server.stats.Outbox;

/** PostgreSQL neither answers nor refuses: somebody has locked the journal. {@code socketTimeout} finds out. */
class HangingDatabaseTests {

    private final HikariDataSource pool = impatient();
    private final Journal journal = TestJournal.on(pool, mock(Outbox.class));

    private static HikariDataSource impatient() {
        try (HikariDataSource patient = (HikariDataSource) TestDatabase.postgres()) {
            PGSimpleDataSource server = (PGSimpleDataSource) patient.getDataSource();
            server.setSocketTimeout(2);
            HikariDataSource pool = new HikariDataSource();
            pool.setDataSource(server);
            return pool;
        }
    }

    @AfterEach
    void close() {
        journal.destroy();
        pool.close();
    }

    @Test
    @Timeout(60)
    void refusesInTheEndAndGoesOnWhenTheLockIsGone() throws Exception {
        journal.append(Samples.append(1));
        try (Connection somebody = pool.getDataSource().getConnection()) {
            somebody.setAutoCommit(false);
            somebody.createStatement().execute("lock table journal in access exclusive mode");
            assertThatThrownBy(() -> journal.append(Samples.append(2))).isInstanceOf(NotStored.class);
            assertThatThrownBy(() -> journal.read(Samples.CODE, 0))
                    .isInstanceOf(DataAccessResourceFailureException.class);
            somebody.rollback();
        }
        assertThat(journal.append(Samples.append(2))).isEqualTo(Appended.STORED);
        assertThat(journal.read(Samples.CODE, 0)).hasSize(2);
    }
}
