package salon.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** The clock on the wall, as services see it that are started with it: libfaketime lets it jump while they run. */
final class WallClock {

    private static final String LIBRARY = "libfaketimeMT.so.1";

    private final Path library;
    private final Path file;

    private WallClock(Path library, Path file) {
        this.library = library;
        this.file = file;
    }

    /** Skips the test where the library is not installed. */
    static WallClock keptIn(Path file) {
        Optional<Path> library = Stream.of("/usr/lib", "/usr/local/lib", "/usr/lib64")
                .map(Path::of)
                .flatMap(folder -> Stream.concat(Stream.of(folder), children(folder)))
                .flatMap(folder -> Stream.of(
                        folder.resolve(LIBRARY), folder.resolve("faketime").resolve(LIBRARY)))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(
                library.isPresent(), "no libfaketime is installed (Debian's package faketime), so no clock can jump");
        return new WallClock(library.get(), file).jumpTo(Duration.ZERO);
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    void shownTo(Service service) {
        service.in("LD_PRELOAD", library.toString())
                .in("FAKETIME_TIMESTAMP_FILE", file.toString())
                .in("FAKETIME_CACHE_DURATION", "1")
                .in("FAKETIME_FORCE_MONOTONIC_FIX", "0")
                .in("FAKETIME_DONT_FAKE_MONOTONIC", "1")
                .in("DONT_FAKE_MONOTONIC", "1");
    }

    /** So far away from the real time; everybody sees it within a second. */
    WallClock jumpTo(Duration away) {
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling("next");
            Files.writeString(next, "%+d\n".formatted(away.toSeconds()));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
