package salon.server.stats;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import feign.FeignException;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries each result that the {@link Courier} did not to the stats-service until it is accepted, with a pause that doubles from one second to
 * {@code salon.stats.retry-at-most}. Never gives up: whatever is wrong there, the result waits here.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CourierSettings.class)
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final Duration longestPause;

    Delivery(CourierSettings settings) {
        this.longestPause = settings.retryAtMost();
    }

    /** With the machine's own it would hold back what is due for as long as that was set back. */
    @Bean
    Clock outboxClock(InstantSource clock) {
        return clock::instant;
    }

    @Bean
    OneTimeTask<Result> resultTask(StatsClient stats, ObservationRegistry observations) {
        return Tasks.oneTime(Outbox.TASK)
                .onFailure(this::later)
                .onDeadExecutionRevive()
                .execute((task, context) -> deliver(task.getData(), stats, observations));
    }

    /** Each attempt is a trace of its own, which goes on in stats-service. */
    private static void deliver(Result result, StatsClient stats, ObservationRegistry observations) {
        try (var _ = MDC.putCloseable("code", result.code())) {
            Observation.createNotStarted("salon.outbox.delivery", observations).observe(() -> {
                stats.report(result);
                log.info("Result {}/{} is delivered.", result.code(), result.publicId());
            });
        }
    }

    @Bean
    DbSchedulerCustomizer tasksAsJson(JsonMapper json) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new Jackson3Serializer(json));
            }
        };
    }

    private void later(ExecutionComplete failed, ExecutionOperations<Result> operations) {
        int failures = failed.getExecution().consecutiveFailures;
        Duration pause = Duration.ofSeconds(1L << Math.min(failures, 20));
        pause = pause.compareTo(longestPause) < 0 ? pause : longestPause;
        String id = failed.getExecution().taskInstance.getId();
        try (var _ = MDC.putCloseable("code", id.substring(0, id.indexOf('/')))) {
            log.warn(
                    "Result {} is not accepted yet, next try in {} s: {}",
                    id,
                    pause.toSeconds(),
                    failed.getCause().map(Delivery::reason).orElse("no reason known"));
        }
        operations.reschedule(failed, failed.getTimeDone().plus(pause));
    }

    /** Not the exception's own message, which may quote what the other side sent. */
    static String reason(Throwable failure) {
        if (failure instanceof FeignException answered && answered.status() > 0) {
            return "stats-service answered " + answered.status();
        }
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return "stats-service cannot be reached (" + root.getClass().getSimpleName() + ")";
    }
}
