package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The database that the chaos kills keeps what it acknowledged, or the chaos shows nothing. */
class PostgresServerIT {

    @Test
    void keepsWhatItAcknowledgedWhenItIsKilledAndWhenItIsStopped() throws SQLException {
        Path home = Path.of("target", "postgres-server").toAbsolutePath();
        Salon.delete(home);
        try (PostgresServer postgres = new PostgresServer(home).start().create("kept")) {
            write(postgres, "create table things (number integer)");
            for (int number = 1; number <= 50; number++) {
                write(postgres, "insert into things values (%d)".formatted(number));
            }
            postgres.kill();
            postgres.start();
            assertThat(count(postgres)).isEqualTo(50);
            postgres.stop();
            postgres.start();
            assertThat(count(postgres)).isEqualTo(50);
        }
    }

    private static void write(PostgresServer postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(PostgresServer postgres) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from things")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection connect(PostgresServer postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url("kept"));
    }
}
