package salon.chat.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A database that is empty, and a service in which somebody asks for the time before anything else. */
class ClockConfigurationTests {

    @Test
    void theTimesTableIsThereBeforeAnyoneReadsIt() {
        new ApplicationContextRunner()
                .withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH")
                .withBean(SimpleMeterRegistry.class)
                .withUserConfiguration(ClockConfiguration.class)
                .withConfiguration(
                        AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(InstantSource.class));
    }
}
