package salon.server.clock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * What time the database has, which for H2 in a file is the time of this machine; and how far the house's time was ahead of it last,
 * so that a process that starts in the hours after a jump goes on where the house is.
 */
final class DatabaseTime {

    /** An answer that took longer says too little of now. */
    private static final Duration SLOW = Duration.ofSeconds(1);

    /** On a machine that has much to do only the first answer to a new process is that slow, or the first few. */
    private static final int MOST_TRIES = 5;

    private final DataSource database;
    private final LongSupplier nanos;

    DatabaseTime(DataSource database, LongSupplier nanos) {
        this.database = database;
        this.nanos = nanos;
    }

    /**
     * Asks it, and adds what half of the way to and fro took.
     *
     * @throws SQLException when it cannot be asked, or answers too slowly
     */
    Reading read() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            long asked = nanos.getAsLong();
            try (ResultSet answer = statement.executeQuery("select current_timestamp, millis_ahead from house_time")) {
                answer.next();
                Instant time = answer.getObject(1, OffsetDateTime.class).toInstant();
                Duration way = Duration.ofNanos(nanos.getAsLong() - asked);
                if (way.compareTo(SLOW) > 0) {
                    throw new SQLTimeoutException(
                            "the database took %d ms to say what time it is".formatted(way.toMillis()));
                }
                return new Reading(time.plus(way.dividedBy(2)), Duration.ofMillis(answer.getLong(2)));
            }
        }
    }

    /**
     * As {@link #read}, but asks again a few times when the answer was too slow: for who cannot begin without.
     *
     * @throws SQLException when it cannot be asked, or answers too slowly each time
     */
    Reading readPatiently() throws SQLException {
        for (int left = MOST_TRIES - 1; ; left--) {
            try {
                return read();
            } catch (SQLTimeoutException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }

    void store(Duration ahead) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update house_time set millis_ahead = ?")) {
            update.setLong(1, ahead.toMillis());
            update.executeUpdate();
        }
    }

    /**
     * @param database what time the database has
     * @param ahead how far the house was ahead of it when somebody last stored that
     */
    record Reading(Instant database, Duration ahead) {

        Instant house() {
            return database.plus(ahead);
        }
    }
}
