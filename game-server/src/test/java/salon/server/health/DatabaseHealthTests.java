package salon.server.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database that is away, hangs, or has no connection left: said within a moment, and over by itself. */
@Timeout(30)
@ExtendWith(OutputCaptureExtension.class)
class DatabaseHealthTests {

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @Test
    void isDownWhileThePoolIsExhausted(CapturedOutput log) throws SQLException {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setMaximumPoolSize(1);
        try (HikariDataSource pool = new HikariDataSource(settings)) {
            DatabaseHealth health = on(pool);
            assertThat(status(health)).isEqualTo(Status.UP);
            try (Connection last = pool.getConnection()) {
                assertThat(last.isClosed()).isFalse();
                assertThat(status(health)).isEqualTo(Status.DOWN);
                assertThat(status(health)).isEqualTo(Status.DOWN);
            }
            await().untilAsserted(() -> assertThat(status(health)).isEqualTo(Status.UP));
        }
        assertThat(log.getAll().lines().filter(line -> line.contains("does not answer")))
                .as("who asks every second must not fill the disk")
                .hasSize(1);
        assertThat(log).contains("The database answers again.");
    }

    /** As H2 does by itself when its disk is full: a connection looks well and leads nowhere. */
    @Test
    void isDownWhenTheDatabaseHasClosedItself() throws SQLException {
        SingleConnectionDataSource old = new SingleConnectionDataSource(url, true);
        DatabaseHealth health = on(old);
        assertThat(status(health)).isEqualTo(Status.UP);
        try (Connection other = new SingleConnectionDataSource(url, true).getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains("closed");
        }
        assertThat(status(health)).isEqualTo(Status.DOWN);
    }

    @Test
    void oneQuestionAtMostHangsHoweverManyAsk() {
        CountDownLatch answer = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        DatabaseHealth health = on(new DelegatingDataSource(new SingleConnectionDataSource(url, true)) {
            @Override
            public Connection getConnection() throws SQLException {
                asked.incrementAndGet();
                try {
                    answer.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException("nobody interrupts it", e);
                }
                return super.getConnection();
            }
        });
        assertThat(status(health)).isEqualTo(Status.DOWN);
        assertThat(status(health)).isEqualTo(Status.DOWN);
        assertThat(asked).hasValue(1);
        answer.countDown();
        await().untilAsserted(() -> assertThat(status(health)).isEqualTo(Status.UP));
    }

    private static DatabaseHealth on(DataSource database) {
        return new DatabaseHealth(new JdbcTemplate(database));
    }

    private static Status status(DatabaseHealth health) {
        return health.health().getStatus();
    }
}
