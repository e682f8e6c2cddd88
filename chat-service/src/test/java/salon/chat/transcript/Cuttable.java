package salon.chat.transcript;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database from which a node can be cut off. */
final class Cuttable extends DelegatingDataSource {

    private volatile boolean cutOff;

    Cuttable(DataSource database) {
        super(database);
    }

    void cutOff(boolean from) {
        cutOff = from;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (cutOff) {
            throw new SQLNonTransientConnectionException("the database is away");
        }
        return super.getConnection();
    }
}
