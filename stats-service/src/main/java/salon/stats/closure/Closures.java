package salon.stats.closure;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import salon.stats.name.Code;

/**
 * The outbox of closures. Requests become durable with the caller's transaction, or vanish with it. The {@link Courier} has a
 * head start in delivering them after the commit, and never keeps the caller waiting; what it has not delivered by then,
 * db-scheduler does.
 */
@Component
public class Closures {

    private final Scheduler scheduler;
    private final Courier courier;
    private final InstantSource clock;

    Closures(Scheduler scheduler, Courier courier, InstantSource clock) {
        this.scheduler = scheduler;
        this.courier = courier;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void request(List<Code> codes) {
        if (codes.isEmpty()) {
            return;
        }
        List<TaskInstance<?>> tasks = codes.stream()
                .<TaskInstance<?>>map(
                        code -> Delivery.CLOSURE.instance(code.value()).build())
                .toList();
        scheduler.scheduleBatch(tasks, clock.instant().plus(courier.headStart()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                courier.take(codes);
            }
        });
    }
}
