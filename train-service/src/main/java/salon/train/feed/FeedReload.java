package salon.train.feed;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import salon.train.timetable.Timetable;
import salon.train.timetable.Timetables;

/**
 * Reads the feed and, if it is good, swaps its timetable in. Once when it is built, which is before anything listens: a service without a
 * timetable does not start. From then on a feed that is refused changes nothing. One reads at a time; whoever asks meanwhile waits.
 */
@Component
@EnableConfigurationProperties(FeedSettings.class)
public final class FeedReload {

    private static final Logger log = LoggerFactory.getLogger(FeedReload.class);

    /** What became of a feed. */
    public sealed interface Outcome {

        /** It answers from now on. */
        record Swapped(Timetable timetable) implements Outcome {}

        /** It says what the one before says, which goes on. */
        record Unchanged(String generation) implements Outcome {}

        /** The one before goes on. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    /** Why the feed as it lies there does not answer. */
    public record Refusal(Instant when, List<Fault> faults) {}

    private final FeedReader reader;
    private final FeedLocation location;
    private final Timetables timetables;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile String tried;
    private volatile @Nullable Refusal refusal;
    private final Map<String, LongAdder> outcomes =
            Map.of("swapped", new LongAdder(), "unchanged", new LongAdder(), "refused", new LongAdder());

    /**
     * @throws RefusedFeed when there is no good feed to begin with
     */
    public FeedReload(FeedSettings settings, Timetables timetables) throws RefusedFeed {
        this.reader = new FeedReader(settings);
        this.location = new FeedLocation(settings.feed());
        this.timetables = timetables;
        this.tried = location.signature();
        swap(reader.read());
    }

    /** Reads the feed as it lies there now. */
    public Outcome reload() {
        Outcome outcome = readAgain();
        outcomes.get(outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .increment();
        return outcome;
    }

    /** How often what became of a feed. */
    Map<String, LongAdder> outcomes() {
        return outcomes;
    }

    private Outcome readAgain() {
        reading.lock();
        try {
            tried = location.signature();
            Timetable next = reader.read();
            refusal = null;
            String generation = next.origin().generation();
            if (generation.equals(timetables.current().origin().generation())) {
                log.info("The timetable {} is unchanged.", generation);
                return new Outcome.Unchanged(generation);
            }
            swap(next);
            return new Outcome.Swapped(next);
        } catch (RefusedFeed e) {
            refusal = new Refusal(Instant.now(), e.faults());
            log.warn(
                    "The feed {} is refused; the timetable {} goes on:\n{}",
                    location.setting(),
                    timetables.current().origin().generation(),
                    e.faults().stream().map(Fault::toString).collect(Collectors.joining("\n")));
            return new Outcome.Refused(e.faults());
        } finally {
            reading.unlock();
        }
    }

    private void swap(Timetable next) {
        timetables.swap(next);
        log.info(
                "The timetable {} answers (trains: {}, stations: {}), read from {}.",
                next.origin().generation(),
                next.trains().size(),
                next.stations().size(),
                location.setting());
        next.origin().warnings().forEach(warning -> log.warn("In the timetable {}: {}", location.setting(), warning));
    }

    /** The refusal of the feed that was read last; nothing if that one was good. */
    public Optional<Refusal> lastRefusal() {
        return Optional.ofNullable(refusal);
    }

    /** The signature of the feed that was read last, good or bad. */
    String tried() {
        return tried;
    }
}
