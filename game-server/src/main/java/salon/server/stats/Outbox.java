package salon.server.stats;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The results that have not been accepted yet, as tasks in a table beside the journal. Put there in the transaction of the entry
 * that causes them, they can be neither lost nor invented. The {@link Courier} has a head start in delivering them; what it has
 * not delivered by then, db-scheduler does.
 */
@Component
public class Outbox {

    static final TaskDescriptor<Result> TASK = TaskDescriptor.of("result", Result.class);

    private final Scheduler scheduler;
    private final Courier courier;
    private final InstantSource clock;

    Outbox(Scheduler scheduler, Courier courier, InstantSource clock) {
        this.scheduler = scheduler;
        this.courier = courier;
        this.clock = clock;
    }

    static String id(Result result) {
        return result.code() + "/" + result.publicId();
    }

    /** Takes part in the caller's transaction. */
    public void add(List<Result> results) {
        if (!results.isEmpty()) {
            List<TaskInstance<?>> tasks = results.stream()
                    .<TaskInstance<?>>map(
                            result -> TASK.instance(id(result)).data(result).build())
                    .toList();
            scheduler.scheduleBatch(tasks, clock.instant().plus(courier.headStart()));
        }
    }

    /** Sends them on their way; to be called after the commit. Never waits and never fails. */
    public void deliverSoon(List<Result> results) {
        courier.take(results);
    }
}
