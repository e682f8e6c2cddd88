package salon.stats;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Two services on one real PostgreSQL, with the same migrations and the same code. Every other request goes to the other
 * one, so that only the database's own locks are between results that arrive at once.
 */
@DirtiesContext
class RecordingOnPostgresTests extends RecordingTests {

    private static final AtomicInteger turn = new AtomicInteger();
    private static EmbeddedPostgres postgres;
    private static ConfigurableApplicationContext second;

    @DynamicPropertySource
    static void whereTheDatabaseIs(DynamicPropertyRegistry properties) throws IOException {
        postgres = EmbeddedPostgres.start();
        properties.add("spring.datasource.url", RecordingOnPostgresTests::url);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
    }

    @BeforeEach
    void startTheSecondService() {
        if (second == null) {
            second = new SpringApplicationBuilder(StatsService.class)
                    .run(
                            "--server.port=0",
                            "--salon.manager.url=" + manager.url(),
                            "--spring.datasource.url=" + url(),
                            "--spring.datasource.username=postgres",
                            "--spring.datasource.password=",
                            "--db-scheduler.scheduler-name=second");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        second.close();
        postgres.close();
    }

    @Override
    int port() {
        return turn.incrementAndGet() % 2 == 0
                ? super.port()
                : ((WebServerApplicationContext) second).getWebServer().getPort();
    }

    private static String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }
}
