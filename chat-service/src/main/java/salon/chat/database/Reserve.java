package salon.chat.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Space that is kept beside a database for the day on which the disk is full: what has begun by then is ended with it, and from
 * then on nobody is let in who would need more. Kept again as soon as there is space for it.
 */
final class Reserve {

    private static final Logger log = LoggerFactory.getLogger(Reserve.class);

    /** More than all that can have begun: a few commits, and what H2 tidies up by itself. */
    static final int BYTES = 4 << 20;

    private static final Duration LOOK = Duration.ofMillis(500);

    /** Those of the databases that are open. */
    private static final Set<Reserve> ALL = ConcurrentHashMap.newKeySet();

    private final Path file;
    private volatile boolean spent;

    private Reserve(Path file) {
        this.file = file;
    }

    /**
     * Keeps one from now on, or the one that was kept before.
     *
     * @throws IOException when there is no space for it
     */
    static Reserve beside(Path database) throws IOException {
        Path path = database.toAbsolutePath();
        Reserve reserve = new Reserve(path.resolveSibling(path.getFileName() + ".reserve"));
        try {
            if (!reserve.isWhole()) {
                reserve.fill();
            }
        } catch (IOException e) {
            reserve.discard();
            throw new IOException(
                    "There is no space for %d MiB in %s: make some and start again. (%s)"
                            .formatted(BYTES >> 20, path.getParent(), e.getMessage()),
                    e);
        }
        ALL.add(reserve);
        return reserve;
    }

    /** Whether a database of this process has had to take its reserve, so that nothing more should be begun. */
    static boolean isAnySpent() {
        return ALL.stream().anyMatch(reserve -> reserve.spent);
    }

    /** The database is closed. */
    void leave() {
        ALL.remove(this);
    }

    /** Whether there was still something to spend. */
    synchronized boolean spend() throws IOException {
        if (spent) {
            return false;
        }
        spent = true;
        Files.deleteIfExists(file);
        log.error("No space is left in {}: nothing more is stored until there is.", file.getParent());
        Thread.ofPlatform().daemon().name("reserve").start(this::saveUp);
        return true;
    }

    private void saveUp() {
        while (spent && ALL.contains(this)) {
            LockSupport.parkNanos(LOOK.toNanos());
            refill();
        }
        if (!spent) {
            log.warn("There is space in {} again.", file.getParent());
        }
    }

    private synchronized void refill() {
        try {
            // As much again, so that whoever waits to write is not kept from it by this.
            if (Files.getFileStore(file.getParent()).getUsableSpace() >= 2L * BYTES) {
                fill();
                spent = false;
            }
        } catch (IOException e) {
            log.debug("Not yet: {}", e.getMessage());
            discard();
        }
    }

    private void discard() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.debug("{} could not be deleted: {}", file, e.getMessage());
        }
    }

    private boolean isWhole() throws IOException {
        return Files.exists(file) && Files.size(file) == BYTES;
    }

    /** With what no file system can make smaller. */
    private void fill() throws IOException {
        byte[] noise = new byte[BYTES];
        ThreadLocalRandom.current().nextBytes(noise);
        Files.createDirectories(file.getParent());
        Files.write(file, noise);
    }
}
