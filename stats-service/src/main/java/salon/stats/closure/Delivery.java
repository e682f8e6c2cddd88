package salon.stats.closure;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import salon.stats.name.Code;

/**
 * The outbox's safety net: what db-scheduler does with a stored closure that the {@link Courier} did not deliver, on a thread of
 * its own. An execution of which the
 * process died (no heartbeat any more) is done again by whoever is alive.
 */
@Configuration
@EnableFeignClients(clients = ManagerClient.class)
@EnableConfigurationProperties({Patience.class, CourierSettings.class})
class Delivery {

    static final TaskDescriptor<Void> CLOSURE = TaskDescriptor.of("closure");

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    /** With the machine's own it would hold back what is due for as long as that was set back. */
    @Bean
    Clock outboxClock(InstantSource clock) {
        return clock::instant;
    }

    @Bean
    Task<Void> closure(ManagerClient manager, Patience patience, ObservationRegistry observations) {
        return Tasks.oneTime(CLOSURE)
                .onFailure(patience)
                .onDeadExecutionRevive()
                .execute((instance, context) -> deliver(new Code(instance.getId()), manager, observations));
    }

    /** Each attempt is a trace of its own, which goes on in game-manager. */
    private static void deliver(Code code, ManagerClient manager, ObservationRegistry observations) {
        try (var _ = code.inLog()) {
            Observation.createNotStarted("salon.outbox.delivery", observations).observe(() -> {
                manager.close(code.value());
                log.info("Game {} is closed.", code);
            });
        }
    }
}
