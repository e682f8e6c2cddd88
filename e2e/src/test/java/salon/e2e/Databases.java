package salon.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The addresses of the databases of the three services of a game, user included, to be read from outside.
 *
 * @param rooms of the game-server
 */
record Databases(String rooms, String stats, String manager) {

    /** What to do with one row. */
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    void rooms(String sql, Reader reader) {
        query(rooms, sql, reader);
    }

    void stats(String sql, Reader reader) {
        query(stats, sql, reader);
    }

    void manager(String sql, Reader reader) {
        query(manager, sql, reader);
    }

    /** What is still to be delivered by either of those that deliver. */
    List<String> outbox() {
        List<String> waiting = new ArrayList<>();
        for (String database : List.of(rooms, stats)) {
            query(
                    database,
                    "select task_name, task_instance from scheduled_tasks",
                    row -> waiting.add(row.getString("task_name") + " " + row.getString("task_instance")));
        }
        return waiting;
    }

    private void query(String database, String sql, Reader reader) {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw new AssertionError(database, e);
        }
    }
}
