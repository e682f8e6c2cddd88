package salon.server.journal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What the journal tells of its own work: how much it stores, how long that takes, and what it could not store. */
final class JournalMeters {

    private static final Duration[] BOUNDS = Stream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry meters;
    private final Timer append;
    private final Timer commit;
    private final DistributionSummary batch;
    private final Counter taken;
    private final Counter failed;
    private final Map<Class<?>, Counter> entries = new HashMap<>();

    JournalMeters(MeterRegistry meters) {
        this.meters = meters;
        append = Timer.builder("salon.journal.append")
                .description("How long a room waited until what it decided was stored")
                .serviceLevelObjectives(BOUNDS)
                .register(meters);
        commit = Timer.builder("salon.journal.commit")
                .description("How long one commit took, whatever came of it")
                .serviceLevelObjectives(BOUNDS)
                .register(meters);
        batch = DistributionSummary.builder("salon.journal.batch")
                .description("How many appends one commit stored")
                .baseUnit("appends")
                .serviceLevelObjectives(1, 2, 5, 10, 20, 50, 100, 200, 512)
                .register(meters);
        taken = Counter.builder("salon.journal.taken")
                .description("Appends whose number another node had taken first; they are decided anew")
                .baseUnit("appends")
                .register(meters);
        failed = Counter.builder("salon.journal.failed")
                .description("Appends that the database did not store; whoever asked was told")
                .baseUnit("appends")
                .register(meters);
        Arrays.stream(Entry.class.getPermittedSubclasses()).forEach(kind -> entries.put(kind, entries(kind)));
    }

    private Counter entries(Class<?> kind) {
        String name = kind.getSimpleName();
        return Counter.builder("salon.journal.entries")
                .description("What happened in rooms and was stored by this node")
                .tag("event", Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .register(meters);
    }

    void watch(Collection<?> waiting) {
        Gauge.builder("salon.journal.waiting", waiting, Collection::size)
                .description("Appends that wait for a commit to begin")
                .baseUnit("appends")
                .register(meters);
    }

    void commit(int appends, Runnable store) {
        batch.record(appends);
        commit.record(store);
    }

    /**
     * @param nanos from when it was asked for
     */
    void answered(Append asked, Appended answer, long nanos) {
        append.record(nanos, TimeUnit.NANOSECONDS);
        switch (answer) {
            case STORED ->
                asked.entries()
                        .forEach(
                                stored -> entries.get(stored.entry().getClass()).increment());
            case TAKEN -> taken.increment();
        }
    }

    void failed() {
        failed.increment();
    }
}
