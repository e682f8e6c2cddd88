package salon.manager.game;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.testcontainers.postgresql.PostgreSQLContainer;
import salon.manager.NeedsDocker;

/** With the games in the PostgreSQL of docker-compose.yml, over a network as in production. Each test commits for real, and whoever waits for a connection gets one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@NeedsDocker("postgres:17")
@DataJpaTest(
        properties = {
            "logging.level.org.hibernate.orm.jdbc=off",
            "spring.datasource.hikari.connection-timeout=60000",
            "logging.level.salon.manager.game.Opening=warn"
        })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(InContainer.Setting.class)
@interface InContainer {

    @TestConfiguration
    class Setting {

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
