package salon.train.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import salon.train.feed.FeedReload.Outcome;
import salon.train.search.Ride;
import salon.train.timetable.Timetable;
import salon.train.timetable.Timetables;

/** Good feeds and bad ones come one after another while others ask without a pause: every answer is that of one whole timetable. */
class ReloadUnderLoadTests {

    private static final int ASKERS = 4;
    private static final int ROUNDS = 30;

    @TempDir
    private Path folder;

    private final Timetables timetables = new Timetables();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong answers = new AtomicLong();

    @Test
    void answersFromTheOldTimetableUntilAGoodOneIsWhole() throws Exception {
        Path feed = folder.resolve("feed");
        write(feed, 1);
        FeedReload reload = new FeedReload(Feeds.settings(feed), timetables);
        List<Consumer<Path>> damages = damages();
        try (ExecutorService pool = Executors.newFixedThreadPool(ASKERS)) {
            List<Future<?>> askers = new ArrayList<>();
            IntStream.range(0, ASKERS).forEach(_ -> askers.add(pool.submit(this::ask)));
            try {
                for (int round = 0; round < ROUNDS; round++) {
                    Timetable before = timetables.current();
                    damages.get(round % damages.size()).accept(feed);
                    assertThat(reload.reload()).as("round %d", round).isInstanceOf(Outcome.Refused.class);
                    assertThat(timetables.current()).isSameAs(before);
                    assertThat(reload.lastRefusal()).isPresent();

                    write(feed, 2 + round % 40);
                    assertThat(reload.reload()).isEqualTo(new Outcome.Swapped(timetables.current()));
                    long asked = answers.get();
                    while (answers.get() < asked + ASKERS) {
                        Thread.onSpinWait();
                        assertThat(askers).noneMatch(Future::isDone);
                    }
                }
            } finally {
                over.set(true);
            }
            for (Future<?> asker : askers) {
                asker.get();
            }
        }
    }

    /** A feed of so many trains from Grenoble to Paris, with that many cents as their price. */
    private static void write(Path feed, int trains) {
        StringBuilder lines = new StringBuilder();
        for (int train = 0; train < trains; train++) {
            lines.append("%d;Grenoble;Paris;6:%02d;9:%02d;0.%02d;\n".formatted(train + 1, train, train, trains));
        }
        Feeds.write(feed, lines.toString());
    }

    private List<Consumer<Path>> damages() {
        return List.of(
                feed -> Feeds.write(feed, "1;Grenoble;Paris;6:15;9:31;17,60;\n"),
                feed -> Feeds.write(feed, "1;Grenoble;Paris;6:75;9:31;17.60;\n"),
                feed -> Feeds.write(feed, ""),
                feed -> assertThat(feed.toFile().delete()).isTrue(),
                feed -> Feeds.write(feed, "1;A;B;6:15;9:31;1;\n1;A;B;6:15;9:31;1;\n"),
                feed -> rewrite(feed, "1;Saint-Étienne;B;6:15;9:31;1;\n".getBytes(StandardCharsets.ISO_8859_1)),
                feed -> new TinyGtfs().replace("stop_times.txt", ",V,", ",W,").zip(feed),
                feed -> new TinyGtfs().without("stops.txt").zip(feed),
                feed -> new TinyGtfs().add("stops.txt", "x".repeat(200_000)).zip(feed),
                feed -> new TinyGtfs()
                        .add("stops.txt", "x,y\n".repeat(5_000_000))
                        .zip(feed),
                feed -> rewrite(feed, "PK\3\4 and no more".getBytes(StandardCharsets.UTF_8)));
    }

    private static void rewrite(Path feed, byte[] bytes) {
        try {
            Files.write(feed, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ask() {
        long day = LocalDate.of(2026, 3, 2)
                .atStartOfDay(timetables.current().network().zone())
                .toEpochSecond();
        while (!over.get()) {
            Timetable timetable = timetables.current();
            int trains = timetable.trains().size();
            List<Ride> rides = timetable.direct().between(0, 1, day, day + 86_400);
            assertThat(rides).hasSize(trains).allMatch(ride -> ride.price() == trains);
            assertThat(timetable.network().trips()).isEqualTo(trains);
            answers.incrementAndGet();
        }
    }
}
