package salon.train.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.springframework.util.unit.DataSize;
import salon.train.timetable.Timetable;

/** Reads feeds as the service does. */
final class Feeds {

    private Feeds() {}

    static FeedSettings settings(String feed) {
        return settings(feed, DataSize.ofMegabytes(16));
    }

    static FeedSettings settings(String feed, DataSize most) {
        return new FeedSettings(
                feed,
                ZoneId.of("Europe/Paris"),
                Duration.ofMinutes(5),
                5,
                Duration.ofHours(24),
                8,
                Duration.ofMillis(50),
                most,
                null);
    }

    static FeedSettings settings(Path feed) {
        return settings(feed.toString());
    }

    static Timetable read(Path feed) {
        return read(settings(feed));
    }

    static Timetable read(FeedSettings settings) {
        try {
            return new FeedReader(settings).read();
        } catch (RefusedFeed e) {
            throw new AssertionError("refused: " + e.faults(), e);
        }
    }

    static List<Fault> faultsOf(Path feed) {
        return faultsOf(settings(feed));
    }

    static List<Fault> faultsOf(FeedSettings settings) {
        try {
            new FeedReader(settings).read();
        } catch (RefusedFeed e) {
            return e.faults();
        }
        throw new AssertionError("was not refused");
    }

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
