package salon.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;

/** H2 in a file on a real disk that fills up under it, while several store as fast as they can. */
class FullDiskTests {

    private static final int WRITERS = 4;

    private final AtomicBoolean more = new AtomicBoolean(true);
    private final Set<Integer> stored = ConcurrentHashMap.newKeySet();
    private final Set<Integer> refused = ConcurrentHashMap.newKeySet();
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final Set<String> states = ConcurrentHashMap.newKeySet();

    @Test
    void refusesClearlyLosesNothingAndRecoversByItself(@TempDir Path folder) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, 128)) {
            PatientPath.register();
            String url = "jdbc:h2:patient:" + disk.folder.resolve("test") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
            try (HikariDataSource pool = pool(url);
                    ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
                DatabaseDoor door = new DatabaseDoor(pool, 100);
                var health = new DataSourceHealthIndicator(door, "select 1");
                try (Connection connection = door.getConnection()) {
                    connection.createStatement().execute("create table t (n int primary key, text varchar(1000))");
                }
                List<? extends Future<?>> writers = IntStream.range(0, WRITERS)
                        .mapToObj(writer -> threads.submit(() -> write(door, writer)))
                        .toList();
                try {
                    for (int times = 0; times < 2; times++) {
                        grows(stored);
                        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
                        disk.fill();
                        grows(refused);
                        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
                        assertThatThrownBy(door::getConnection).hasMessage("no space is left on the disk");
                        disk.empty();
                    }
                    grows(stored);
                    await().until(() -> health.health().getStatus().equals(Status.UP));
                } finally {
                    more.set(false);
                }
                for (Future<?> writer : writers) {
                    writer.get();
                }
            }
            assertThat(states).as("what was refused with").containsExactly("53100 no space is left on the disk");
            Set<Integer> there = read(url);
            assertThat(there).containsAll(stored).doesNotContainAnyElementsOf(refused);
        }
    }

    @Test
    void saysWhatToDoWhenThereIsNoSpaceToStartWith(@TempDir Path folder) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, 64)) {
            PatientPath.register();
            disk.fill();
            String url = "jdbc:h2:patient:" + disk.folder.resolve("test");
            assertThatThrownBy(() -> DriverManager.getConnection(url))
                    .hasStackTraceContaining(
                            "There is no space for 4 MiB in " + disk.folder + ": make some and start again.");
            disk.empty();
            DriverManager.getConnection(url).close();
        }
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        return pool;
    }

    private static void grows(Set<Integer> numbers) {
        int before = numbers.size();
        await().until(() -> numbers.size() > before + 20);
    }

    private void write(DatabaseDoor door, int writer) {
        for (int n = writer; more.get(); n += WRITERS) {
            try (Connection connection = door.getConnection();
                    var insert = connection.prepareStatement("insert into t values (?, ?)")) {
                connection.setAutoCommit(false);
                insert.setInt(1, n);
                insert.setString(2, "x".repeat(300));
                insert.executeUpdate();
                connection.commit();
                stored.add(n);
                // Each commit takes some kilobytes, and H2 uses none of them again so soon.
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (SQLException e) {
                refused.add(n);
                states.add(e.getSQLState() + " " + e.getMessage());
                Thread.yield();
            }
        }
    }

    private static Set<Integer> read(String url) throws SQLException {
        Set<Integer> there = new HashSet<>();
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet rows = connection.createStatement().executeQuery("select n from t")) {
            while (rows.next()) {
                there.add(rows.getInt(1));
            }
        }
        return there;
    }
}
