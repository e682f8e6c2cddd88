package salon.stats.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.h2.store.fs.FileBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database's file. A write for which there is no space first takes the {@link Reserve}, so that what has begun can be ended; if
 * that is not enough it waits until there is space, or until the process ends. What H2 was told to be written is written.
 */
final class PatientFile extends FileBase {

    private static final Logger log = LoggerFactory.getLogger(PatientFile.class);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private static volatile boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ending = true, "no more patience"));
    }

    private final FileChannel file;
    private final Path path;
    private final Reserve reserve;

    PatientFile(FileChannel file, Path path, Reserve reserve) {
        this.file = file;
        this.path = path;
        this.reserve = reserve;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        int written = write(from, file.position());
        file.position(file.position() + written);
        return written;
    }

    @Override
    public int write(ByteBuffer from, long at) throws IOException {
        boolean waited = false;
        while (true) {
            try {
                int written = file.write(from, at);
                if (waited) {
                    log.warn("{} can be written again.", path);
                }
                return written;
            } catch (ClosedChannelException e) {
                throw e;
            } catch (IOException e) {
                waited |= makeRoom(e, waited);
            }
        }
    }

    /** Whether nothing was left to do but wait. */
    private boolean makeRoom(IOException why, boolean waited) throws IOException {
        if (ending) {
            throw why;
        }
        if (reserve.spend()) {
            return false;
        }
        if (!waited) {
            log.error("{} cannot be written, and all that needs it waits: {}", path, why.getMessage());
        }
        LockSupport.parkNanos(PAUSE.toNanos());
        return true;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        return file.read(to);
    }

    @Override
    public int read(ByteBuffer to, long at) throws IOException {
        return file.read(to, at);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long to) throws IOException {
        file.position(to);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metadata) throws IOException {
        file.force(metadata);
    }

    @Override
    public @Nullable FileLock tryLock(long from, long length, boolean shared) throws IOException {
        return file.tryLock(from, length, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        reserve.leave();
        file.close();
    }
}
