package salon.manager.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Everybody's way to the database. Turns away at once, as if the database were away, who would only wait in vain: while the disk is
 * full, and while so many wait for a connection that a queue would grow without end. Who is turned away has changed nothing.
 */
final class DatabaseDoor extends DelegatingDataSource {

    /** As PostgreSQL says it itself: {@code disk_full}, {@code too_many_connections}. */
    private static final String DISK_FULL = "53100";

    private static final String TOO_MANY = "53300";

    private final HikariDataSource pool;
    private final int mostWaiting;

    DatabaseDoor(HikariDataSource pool, int mostWaiting) {
        super(pool);
        this.pool = pool;
        this.mostWaiting = mostWaiting;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (Reserve.isAnySpent()) {
            throw new SQLTransientConnectionException("no space is left on the disk", DISK_FULL);
        }
        HikariPoolMXBean state = pool.getHikariPoolMXBean();
        if (state != null && state.getThreadsAwaitingConnection() >= mostWaiting) {
            throw new SQLTransientConnectionException(
                    "%d others wait for the database already".formatted(mostWaiting), TOO_MANY);
        }
        return super.getConnection();
    }
}
