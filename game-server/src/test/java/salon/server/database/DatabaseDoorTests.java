package salon.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** All connections are in use, and stay so. */
class DatabaseDoorTests {

    private static final int MOST_WAITING = 3;

    @Test
    void letsSoManyWaitAndTurnsTheOthersAwayAtOnce() throws Exception {
        try (HikariDataSource pool = new HikariDataSource();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.setJdbcUrl("jdbc:h2:mem:door");
            pool.setMaximumPoolSize(1);
            DatabaseDoor door = new DatabaseDoor(pool, MOST_WAITING);
            List<Future<Boolean>> waiting = new ArrayList<>();
            try (Connection busy = door.getConnection()) {
                assertThat(busy.isValid(1)).isTrue();
                for (int i = 0; i < MOST_WAITING; i++) {
                    waiting.add(threads.submit(() -> isLetIn(door)));
                }
                await().until(() -> pool.getHikariPoolMXBean().getThreadsAwaitingConnection() == MOST_WAITING);
                assertThatThrownBy(door::getConnection)
                        .hasMessage("3 others wait for the database already")
                        .extracting(refusal -> ((SQLException) refusal).getSQLState())
                        .isEqualTo("53300");
                assertThat(waiting).noneMatch(Future::isDone);
            }
            for (Future<Boolean> each : waiting) {
                assertThat(each.get()).isTrue();
            }
            assertThat(isLetIn(door)).isTrue();
        }
    }

    private static boolean isLetIn(DatabaseDoor door) throws SQLException {
        try (Connection connection = door.getConnection()) {
            return connection.isValid(1);
        }
    }
}
