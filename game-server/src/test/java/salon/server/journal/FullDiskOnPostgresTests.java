package salon.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import salon.server.database.SmallDisk;
import salon.server.stats.Outbox;

/** The tables of a real PostgreSQL are on a real disk that is full. It refuses by itself, and so do we. */
class FullDiskOnPostgresTests {

    @Test
    void refusesClearlyLosesNothingAndGoesOn(@TempDir Path folder) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, 48)) {
            Path tables = Files.createDirectory(disk.folder.resolve("tables"));
            Files.setPosixFilePermissions(tables, PosixFilePermissions.fromString("rwx------"));
            try (HikariDataSource pool = (HikariDataSource) TestDatabase.postgres()) {
                JdbcTemplate administrator = new JdbcTemplate(TestDatabase.postgresItself());
                administrator.execute("create tablespace small location '%s'".formatted(tables));
                String name = ((PGSimpleDataSource) pool.getDataSource()).getDatabaseName();
                JdbcTemplate tablesOfOurs = new JdbcTemplate(pool);
                tablesOfOurs.execute("alter table journal set tablespace small");
                tablesOfOurs.execute("alter index journal_pkey set tablespace small");
                Journal journal = TestJournal.on(pool, mock(Outbox.class));
                int seq = fill(journal, 1, 50);
                disk.fill();
                seq = fill(journal, seq, 100_000);
                assertThat(seq).as("what was stored before it was refused").isLessThan(100_000);
                disk.empty();
                assertThat(journal.append(Samples.append(seq))).isEqualTo(Appended.STORED);
                assertThat(journal.read(Samples.CODE, 0)).hasSize(seq);
                journal.destroy();
                administrator.execute("drop database %s with (force)".formatted(name));
                administrator.execute("drop tablespace small");
            }
        }
    }

    /** Until it is refused, or all of them are stored; the number that is next. */
    private static int fill(Journal journal, int from, int to) {
        for (int seq = from; seq < to; seq++) {
            try {
                assertThat(journal.append(Samples.append(seq))).isEqualTo(Appended.STORED);
            } catch (NotStored full) {
                assertThat(full).hasStackTraceContaining("No space left on device");
                return seq;
            }
        }
        return to;
    }
}
