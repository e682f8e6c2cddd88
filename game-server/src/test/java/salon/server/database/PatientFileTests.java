package salon.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full now and then, made up, so that it needs no mounting. */
class PatientFileTests {

    @TempDir
    Path folder;

    private final Fickle disk = new Fickle();
    private PatientFile file;

    @BeforeEach
    void open() throws IOException {
        Path path = folder.resolve("t.mv.db");
        disk.file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file = new PatientFile(disk, path, Reserve.beside(path));
    }

    @AfterEach
    void close() throws IOException {
        file.close();
    }

    @Test
    void keepsAReserve() {
        assertThat(folder.resolve("t.mv.db.reserve")).hasSize(Reserve.BYTES);
    }

    @Test
    void endsWhatHasBegunWithTheReserveAndSavesItUpAgain() throws IOException {
        Path reserve = folder.resolve("t.mv.db.reserve");
        byte[] before = Files.readAllBytes(reserve);
        disk.refusals.set(1);
        assertThat(file.write(ByteBuffer.allocate(100), 0)).isEqualTo(100);
        // It may be whole again by now: then it is another one.
        assertThat(Reserve.isAnySpent() || !Arrays.equals(Files.readAllBytes(reserve), before))
                .as("it was spent")
                .isTrue();
        await().until(() -> !Reserve.isAnySpent());
        keepsAReserve();
        assertThat(Files.readAllBytes(reserve)).as("saved up again").isNotEqualTo(before);
    }

    @Test
    void waitsWhenTheReserveIsNotEnough() throws Exception {
        disk.refusals.set(Integer.MAX_VALUE);
        CompletableFuture<Integer> write = CompletableFuture.supplyAsync(() -> {
            try {
                return file.write(ByteBuffer.allocate(100), 0);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        await().until(() -> disk.refusals.get() < Integer.MAX_VALUE - 3);
        assertThat(write).isNotDone();
        disk.refusals.set(0);
        assertThat(write.get()).isEqualTo(100);
        assertThat(Files.size(folder.resolve("t.mv.db"))).isEqualTo(100);
        await().until(() -> !Reserve.isAnySpent());
    }

    /** Refuses to write so many times. */
    private static final class Fickle extends FileBase {

        final AtomicInteger refusals = new AtomicInteger();
        private FileChannel file;

        @Override
        public int write(ByteBuffer from, long at) throws IOException {
            if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IOException("No space left on device");
            }
            return file.write(from, at);
        }

        @Override
        public int write(ByteBuffer from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(ByteBuffer to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long to) throws IOException {
            return file.position(to);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            return file.truncate(size);
        }
    }
}
