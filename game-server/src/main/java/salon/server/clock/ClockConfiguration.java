package salon.server.clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clock for all that is judged by time here. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** What is to be followed shows within this. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Whose table must be there first. */
    @Bean
    @DependsOnDatabaseInitialization
    DatabaseTime databaseTime(DataSource database) {
        return new DatabaseTime(database, System::nanoTime);
    }

    /** It is asked for early, and its table must be there by then. */
    @Bean
    @DependsOnDatabaseInitialization
    SteadyClock clock(DatabaseTime time, MeterRegistry meters) throws SQLException {
        SteadyClock clock = new SteadyClock(time.readPatiently().house(), System::nanoTime);
        Gauge.builder(
                        "salon.clock.difference",
                        clock,
                        watched -> watched.difference().toMillis() / 1e3)
                .description("How far the database's clock is ahead of the house's time")
                .baseUnit("seconds")
                .register(meters);
        return clock;
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    Timekeeper timekeeper(SteadyClock clock, DatabaseTime time) {
        return new Timekeeper(clock, time, PAUSE);
    }
}
