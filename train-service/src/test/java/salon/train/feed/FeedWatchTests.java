package salon.train.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import salon.train.timetable.Timetable;
import salon.train.timetable.Timetables;

class FeedWatchTests {

    private static final String ONE = "1;Valence;Grenoble;6:15;7:31;17.60;REDUC\n";
    private static final String TWO = ONE + "2;Grenoble;Valence;8:15;9:31;17.60;\n";

    @TempDir
    private Path folder;

    private final Timetables timetables = new Timetables();
    private Path file = Path.of("");

    @BeforeEach
    void writeAFeed() {
        file = Feeds.write(folder.resolve("trains.txt"), ONE);
    }

    @Test
    void readsAChangedFileOnceItHasSettled() throws RefusedFeed {
        FeedWatch watch = watch(feed(file));
        Feeds.write(file, TWO);

        watch.poll();
        assertThat(trains()).isEqualTo(1);
        watch.poll();
        assertThat(trains()).isEqualTo(2);
    }

    @Test
    void leavesAFileAloneAsLongAsItGrows() throws RefusedFeed {
        FeedReload feed = feed(file);
        FeedWatch watch = watch(feed);
        for (int length = 20; length < TWO.length(); length += 7) {
            Feeds.write(file, TWO.substring(0, length));
            watch.poll();
        }
        assertThat(trains()).isEqualTo(1);
        assertThat(feed.lastRefusal()).isEmpty();

        Feeds.write(file, TWO);
        watch.poll();
        watch.poll();
        assertThat(trains()).isEqualTo(2);
    }

    @Test
    void triesABadFileOnce() throws RefusedFeed {
        FeedReload feed = feed(file);
        FeedWatch watch = watch(feed);
        Feeds.write(file, "hello\n");
        watch.poll();
        watch.poll();
        Optional<FeedReload.Refusal> refusal = feed.lastRefusal();
        assertThat(refusal).isPresent();

        watch.poll();
        watch.poll();
        assertThat(feed.lastRefusal())
                .hasValueSatisfying(last -> assertThat(last).isSameAs(refusal.orElseThrow()));
        assertThat(trains()).isEqualTo(1);
    }

    @Test
    void doesNotReadAgainWhatWasJustReadOnDemand() throws RefusedFeed {
        FeedReload feed = feed(file);
        FeedWatch watch = watch(feed);
        Feeds.write(file, "hello\n");
        watch.poll();
        feed.reload();
        Optional<FeedReload.Refusal> refusal = feed.lastRefusal();

        watch.poll();
        assertThat(feed.lastRefusal())
                .hasValueSatisfying(last -> assertThat(last).isSameAs(refusal.orElseThrow()));
    }

    @Test
    void refusesAFileThatVanishesAndTakesItBack() throws RefusedFeed, IOException {
        FeedReload feed = feed(file);
        FeedWatch watch = watch(feed);
        Timetable before = timetables.current();
        Files.delete(file);
        watch.poll();
        watch.poll();
        assertThat(feed.lastRefusal()).isPresent();
        assertThat(timetables.current()).isSameAs(before);

        Feeds.write(file, ONE);
        watch.poll();
        watch.poll();
        assertThat(feed.lastRefusal()).isEmpty();
    }

    @Test
    void noticesAChangeInAFolder() throws RefusedFeed {
        Path gtfs = new TinyGtfs().folder(folder.resolve("gtfs"));
        FeedWatch watch = new FeedWatch(Feeds.settings(gtfs), feed(gtfs));
        new TinyGtfs().replace("trips.txt", "17524", "9862").folder(gtfs);
        watch.poll();
        watch.poll();

        assertThat(timetables.current().trains().getFirst().number()).isEqualTo("9862");
    }

    @Test
    void looksByItselfUntilTheServiceEnds() {
        AtomicReference<FeedWatch> watch = new AtomicReference<>();
        new ApplicationContextRunner()
                .withBean(Timetables.class, () -> timetables)
                .withUserConfiguration(FeedReload.class, FeedWatch.class)
                .withPropertyValues("salon.timetable.feed=" + file, "salon.timetable.watch=50ms")
                .run(service -> {
                    watch.set(service.getBean(FeedWatch.class));
                    assertThat(watch.get().isRunning()).isTrue();

                    Feeds.write(file, TWO);
                    await().untilAsserted(() -> assertThat(trains()).isEqualTo(2));
                });

        assertThat(watch.get().isRunning()).isFalse();
    }

    @Test
    void doesNotWatchWhatIsPartOfTheProgram() throws RefusedFeed {
        FeedSettings settings = Feeds.settings("classpath:sncf.txt");
        FeedWatch watch = new FeedWatch(settings, new FeedReload(settings, timetables));
        watch.start();

        assertThat(watch.isRunning()).isFalse();
    }

    private FeedReload feed(Path feed) throws RefusedFeed {
        return new FeedReload(Feeds.settings(feed), timetables);
    }

    private FeedWatch watch(FeedReload feed) {
        return new FeedWatch(Feeds.settings(file), feed);
    }

    private int trains() {
        return timetables.current().trains().size();
    }
}
