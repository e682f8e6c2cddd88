package salon.stats.closure;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import salon.stats.name.Code;

/**
 * The outbox of closures. A request becomes durable with the caller's transaction, or vanishes with it; the first attempt
 * to deliver it follows the commit at once, and never keeps the caller waiting.
 */
@Component
public class Closures {

    private final Scheduler scheduler;
    private final InstantSource clock;

    Closures(Scheduler scheduler, InstantSource clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void request(Code code) {
        scheduler.schedule(Delivery.CLOSURE.instance(code.value()).scheduledTo(clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
