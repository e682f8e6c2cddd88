package salon.train.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import salon.train.timetable.Timetable;

/** Reads the feed that the settings name, whatever its format. Whatever goes wrong is a refusal. */
final class FeedReader {

    /** A feed that has been read takes several times as much as its bytes, and the one before it is still there. */
    private static final int PART_OF_MEMORY = 8;

    private static final Logger log = LoggerFactory.getLogger(FeedReader.class);

    private final FeedSettings settings;
    private final FeedLocation location;

    FeedReader(FeedSettings settings) {
        this.settings = settings;
        this.location = new FeedLocation(settings.feed());
    }

    Timetable read() throws RefusedFeed {
        try {
            return location.isInClasspath() ? readFromClasspath() : read(location.path());
        } catch (NoSuchFileException e) {
            throw new RefusedFeed(location.name(), "Does not exist.");
        } catch (IOException e) {
            throw new RefusedFeed(List.of(Unreadable.faultOf(location.name(), 0, e)), e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            log.error("The feed {} cannot be read.", settings.feed(), e);
            throw new RefusedFeed(
                    List.of(new Fault(
                            location.name(),
                            0,
                            "Is not understood (" + e.getClass().getSimpleName() + ").")),
                    e);
        }
    }

    private Timetable readFromClasspath() throws IOException, RefusedFeed {
        if (!location.resource().exists()) {
            throw new RefusedFeed(location.name(), "Does not exist.");
        }
        if (location.resource().isFile()) {
            return read(location.resource().getFile().toPath());
        }
        Path copy = Files.createTempFile("feed", null);
        try (InputStream packed = location.resource().getInputStream()) {
            Files.copy(packed, copy, StandardCopyOption.REPLACE_EXISTING);
            return read(copy);
        } finally {
            Files.delete(copy);
        }
    }

    private Timetable read(Path path) throws IOException, RefusedFeed {
        String name = location.name();
        long most = Math.min(settings.maxBytes().toBytes(), Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
        if (Files.isDirectory(path)) {
            try (FeedFiles files = new PlainFiles(path, most)) {
                return GtfsFeed.read(files, name, settings);
            }
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            // Reading a pipe might wait for ever.
            throw new RefusedFeed(name, "Is neither a file nor a folder.");
        }
        if (isZip(path)) {
            try (FeedFiles files = new ZippedFiles(path, name, GtfsFile.NAMES, most)) {
                return GtfsFeed.read(files, name, settings);
            }
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw new RefusedFeed(name, "Is called a zip file but does not begin like one.");
        }
        try (FeedFiles files = new SingleFile(path, name, most)) {
            return SncfFeed.read(files, name, settings);
        }
    }

    /** By its first bytes: those of an entry, or of the end of a zip file without entries. */
    private static boolean isZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4
                    && start[0] == 'P'
                    && start[1] == 'K'
                    && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
        }
    }
}
