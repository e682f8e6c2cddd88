package salon.stats;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Recorded in the PostgreSQL of docker-compose.yml, over a network as in production. */
@NeedsDocker("postgres:17")
@DirtiesContext
class RecordingContainerTests extends RecordingTests {

    @TestConfiguration
    static class Setting {

        @Bean(initMethod = "start", destroyMethod = "stop")
        PostgreSQLContainer postgres() {
            return new PostgreSQLContainer("postgres:17");
        }

        @Bean
        DynamicPropertyRegistrar database(PostgreSQLContainer postgres) {
            return properties -> {
                properties.add("spring.datasource.url", postgres::getJdbcUrl);
                properties.add("spring.datasource.username", postgres::getUsername);
                properties.add("spring.datasource.password", postgres::getPassword);
            };
        }
    }
}
