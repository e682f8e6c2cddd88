package salon.train.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import salon.train.feed.FeedReload.Outcome;
import salon.train.timetable.Timetable;
import salon.train.timetable.Timetables;
import salon.train.timetable.Train;

class FeedReloadTests {

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
    void hasATimetableAsSoonAsItIsBuilt() throws RefusedFeed {
        FeedReload feed = feed();

        assertThat(timetables.current().trains()).hasSize(1);
        assertThat(feed.lastRefusal()).isEmpty();
    }

    @Test
    void isNotBuiltOnABadFeed() {
        Feeds.write(file, "hello\n");

        assertThatExceptionOfType(RefusedFeed.class)
                .isThrownBy(this::feed)
                .withMessageStartingWith("trains.txt, line 1: The line has 1 fields");
    }

    @Test
    void swapsAnotherFeedIn() throws RefusedFeed {
        FeedReload feed = feed();
        Timetable before = timetables.current();
        Feeds.write(file, TWO);

        assertThat(feed.reload()).isEqualTo(new Outcome.Swapped(timetables.current()));
        assertThat(timetables.current().trains()).extracting(Train::number).containsExactly("1", "2");
        assertThat(timetables.current().origin().generation())
                .isNotEqualTo(before.origin().generation());
        assertThat(before.trains()).hasSize(1);
    }

    @Test
    void leavesAFeedThatSaysTheSame() throws RefusedFeed {
        FeedReload feed = feed();
        Timetable before = timetables.current();
        Feeds.write(file, ONE);

        assertThat(feed.reload())
                .isEqualTo(new Outcome.Unchanged(before.origin().generation()));
        assertThat(timetables.current()).isSameAs(before);
    }

    @Test
    void keepsTheOldTimetableAndTheReasonsWhenTheNewOneIsBad() throws RefusedFeed {
        FeedReload feed = feed();
        Timetable before = timetables.current();
        Feeds.write(file, TWO + "2;Grenoble;Valence;8:15;9:31;17.60;\n");

        List<Fault> faults =
                List.of(new Fault("trains.txt", 3, "The number 2 is already that of the train in line 2."));
        assertThat(feed.reload()).isEqualTo(new Outcome.Refused(faults));
        assertThat(timetables.current()).isSameAs(before);
        assertThat(feed.lastRefusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.faults()).isEqualTo(faults));
    }

    @Test
    void keepsTheOldTimetableWhenTheFeedVanishes() throws RefusedFeed, IOException {
        FeedReload feed = feed();
        Timetable before = timetables.current();
        Files.delete(file);

        assertThat(feed.reload())
                .isEqualTo(new Outcome.Refused(List.of(new Fault("trains.txt", 0, "Does not exist."))));
        assertThat(timetables.current()).isSameAs(before);
    }

    @Test
    void keepsTheOldTimetableWhenAPipeTakesTheFeedsPlace() throws RefusedFeed, IOException, InterruptedException {
        FeedReload feed = feed();
        Timetable before = timetables.current();
        Files.delete(file);
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor())
                .isZero();

        assertThat(feed.reload())
                .isEqualTo(new Outcome.Refused(List.of(new Fault("trains.txt", 0, "Is neither a file nor a folder."))));
        assertThat(timetables.current()).isSameAs(before);
    }

    @Test
    void forgetsARefusalOnceTheFeedIsGoodAgain() throws RefusedFeed {
        FeedReload feed = feed();
        Feeds.write(file, "hello\n");
        feed.reload();
        Feeds.write(file, ONE);

        assertThat(feed.reload()).isInstanceOf(Outcome.Unchanged.class);
        assertThat(feed.lastRefusal()).isEmpty();
    }

    @Test
    void hasTheSameGenerationForTheSameFeedWhereverItLies() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path copy = Feeds.write(elsewhere.resolve("copy.of.trains"), ONE);

        assertThat(Feeds.read(copy).origin().generation())
                .isEqualTo(Feeds.read(file).origin().generation())
                .matches("[0-9a-f]{12}");
    }

    @Test
    void hasAnotherGenerationForOtherSettings() {
        FeedSettings usual = Feeds.settings(file);
        FeedSettings other = new FeedSettings(
                usual.feed(),
                usual.zone(),
                usual.changeTime().plusMinutes(1),
                usual.mostChanges(),
                usual.longestJourney(),
                usual.lookahead(),
                usual.watch(),
                usual.maxBytes(),
                null);

        assertThat(Feeds.read(other).origin().generation())
                .isNotEqualTo(Feeds.read(usual).origin().generation());
    }

    @Test
    void swapsOnceWhenSeveralAskAtOnce() throws Exception {
        FeedReload feed = feed();
        Feeds.write(file, TWO);
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome>> answers = IntStream.range(0, 8)
                    .mapToObj(_ -> askers.submit(() -> {
                        start.await();
                        return feed.reload();
                    }))
                    .toList();
            start.countDown();

            assertThat(answers.stream()
                            .map(FeedReloadTests::get)
                            .collect(Collectors.partitioningBy(outcome -> outcome instanceof Outcome.Swapped)))
                    .hasEntrySatisfying(true, swapped -> assertThat(swapped).hasSize(1))
                    .hasEntrySatisfying(
                            false,
                            others -> assertThat(Set.copyOf(others))
                                    .containsExactly(new Outcome.Unchanged(
                                            timetables.current().origin().generation())));
        }
    }

    private static Outcome get(Future<Outcome> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private FeedReload feed() throws RefusedFeed {
        return new FeedReload(Feeds.settings(file), timetables);
    }
}
