package salon.stats.closure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the {@link Courier} goes about it.
 *
 * @param grace how long a stored closure is left to the courier before db-scheduler takes it, alone
 * @param pause between two calls, so that closures of the meantime go together; zero for none
 */
@ConfigurationProperties("salon.closure")
record CourierSettings(
        @DefaultValue("5s") Duration grace,
        @DefaultValue("250ms") Duration pause) {

    CourierSettings {
        if (grace.isNegative() || pause.isNegative()) {
            throw new IllegalArgumentException(
                    "salon.closure.grace and salon.closure.pause must not be less than nothing.");
        }
    }
}
