package salon.server.stats;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the {@link Courier} goes about it.
 *
 * @param grace how long a stored result is left to the courier before db-scheduler takes it, alone
 * @param pause between two calls, so that results of the meantime go together; zero for none
 * @param retryAtMost the longest rest after calls that failed
 */
@ConfigurationProperties("salon.stats")
record CourierSettings(
        @DefaultValue("5s") Duration grace,
        @DefaultValue("250ms") Duration pause,
        @DefaultValue("30s") Duration retryAtMost) {

    private static final Duration FIRST_REST = Duration.ofSeconds(1);

    CourierSettings {
        if (grace.isNegative() || pause.isNegative()) {
            throw new IllegalArgumentException(
                    "salon.stats.grace and salon.stats.pause must not be less than nothing.");
        }
        if (!retryAtMost.isPositive()) {
            throw new IllegalArgumentException("salon.stats.retry-at-most must be longer than nothing.");
        }
    }

    /**
     * @param failures of calls in a row, one or more
     */
    Duration restAfter(int failures) {
        Duration doubled = FIRST_REST.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(retryAtMost) < 0 ? doubled : retryAtMost;
    }
}
