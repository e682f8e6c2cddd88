package salon.server.journal;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.postgresql.PostgreSQLContainer;
import salon.server.NeedsDocker;

/** The journal's promises on the PostgreSQL of docker-compose.yml, over a network as in production. */
@NeedsDocker("postgres:17")
class JournalContainerTests extends JournalTests {

    private static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer("postgres:17");
    private static final List<HikariDataSource> POOLS = new ArrayList<>();

    @BeforeAll
    static void start() {
        POSTGRES.start();
    }

    @AfterAll
    static void stop() {
        POOLS.forEach(HikariDataSource::close);
        POSTGRES.stop();
    }

    /** A fresh schema for each test. */
    static Stream<DataSource> databases() {
        HikariDataSource pool = new HikariDataSource();
        POOLS.add(pool);
        pool.setJdbcUrl(POSTGRES.getJdbcUrl());
        pool.setUsername(POSTGRES.getUsername());
        pool.setPassword(POSTGRES.getPassword());
        pool.setSchema("t" + POOLS.size());
        Flyway.configure().dataSource(pool).schemas(pool.getSchema()).load().migrate();
        return Stream.of(pool);
    }
}
