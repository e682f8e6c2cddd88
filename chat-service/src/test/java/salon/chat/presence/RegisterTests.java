package salon.chat.presence;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/** As two beans of one process would share the embedded database, or two processes an H2 server. */
class RegisterTests extends RegisterContract {

    @Override
    DataSource database() {
        DataSource database = JdbcConnectionPool.create(
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                "",
                "");
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }
}
