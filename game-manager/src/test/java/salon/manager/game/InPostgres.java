package salon.manager.game;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
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

/** With the games in a real PostgreSQL, by the same migration. Each test commits for real, and whoever waits for a connection gets one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(
        properties = {
            "logging.level.org.hibernate.orm.jdbc=off",
            "spring.datasource.hikari.connection-timeout=60000",
            "logging.level.salon.manager.game.Opening=warn"
        })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(InPostgres.Setting.class)
@interface InPostgres {

    @TestConfiguration
    class Setting {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.start();
        }

        @Bean
        DynamicPropertyRegistrar database(EmbeddedPostgres postgres) {
            return properties -> {
                properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
                properties.add("spring.datasource.username", () -> "postgres");
            };
        }
    }
}
