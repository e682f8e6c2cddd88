package salon.train.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import salon.train.problem.Problem;

/**
 * The few threads on which journeys are searched, one for each processor, whatever timetable answers: more searches at once are no quicker
 * and take more memory. They are platform threads, from which the operating system takes the processor now and then; a virtual one
 * keeps it until its search is done, and all other requests stand still. Who waits for a turn waits without a processor, and who would be one
 * too many is refused.
 */
@Component
final class Planners implements AutoCloseable {

    static final int COUNT = Runtime.getRuntime().availableProcessors();

    /** More would be answered only after seconds. */
    static final int MOST_WAITING = 128;

    private final ThreadPoolExecutor threads;
    private final LongAdder refused = new LongAdder();

    @Autowired
    Planners(MeterRegistry meters) {
        this(COUNT, MOST_WAITING);
        Gauge.builder("salon.journeys.waiting", threads.getQueue(), Collection::size)
                .description("Searches for journeys that wait for a thread")
                .baseUnit("searches")
                .register(meters);
        FunctionCounter.builder("salon.journeys.refused", refused, LongAdder::sum)
                .description("Searches for journeys that were one too many")
                .baseUnit("searches")
                .register(meters);
    }

    Planners(int count, int mostWaiting) {
        threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(mostWaiting),
                Thread.ofPlatform().daemon().name("planner-", 0).factory());
    }

    /**
     * Searches when it is its turn, and waits for it.
     *
     * @throws Problem if too many wait already, or whatever the search refuses with
     */
    <T> T search(Supplier<T> search) {
        FutureTask<T> turn = new FutureTask<>(search::get);
        try {
            threads.execute(turn);
            return turn.get();
        } catch (RejectedExecutionException e) {
            refused.increment();
            throw busy();
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        } catch (InterruptedException e) {
            turn.cancel(false);
            Thread.currentThread().interrupt();
            throw new CancellationException("Nobody waits for this search any more.");
        }
    }

    private static Problem busy() {
        Problem busy = new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "TOO_BUSY",
                "Too many journeys are being searched at the moment: ask again in a few seconds.");
        busy.getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
        return busy;
    }

    private static RuntimeException unwrapped(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException refusal ? refusal : new IllegalStateException(failure);
    }

    /** What has begun, or waits, is still searched. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
