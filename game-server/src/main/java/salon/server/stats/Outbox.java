package salon.server.stats;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The results that have not been accepted yet, as tasks in a table beside the journal. Put there in the transaction of the entry
 * that causes them, they can be neither lost nor invented.
 */
@Component
public class Outbox {

    static final TaskDescriptor<Result> TASK = TaskDescriptor.of("result", Result.class);

    private final Scheduler scheduler;
    private final InstantSource clock;

    Outbox(Scheduler scheduler, InstantSource clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Takes part in the caller's transaction. */
    public void add(List<Result> results) {
        if (!results.isEmpty()) {
            List<TaskInstance<?>> tasks = results.stream()
                    .<TaskInstance<?>>map(result -> TASK.instance(result.code() + "/" + result.publicId())
                            .data(result)
                            .build())
                    .toList();
            scheduler.scheduleBatch(tasks, clock.instant());
        }
    }

    /** Delivers what is due now instead of at the next look; to be called after the commit. */
    public void deliverSoon() {
        scheduler.triggerCheckForDueExecutions();
    }
}
