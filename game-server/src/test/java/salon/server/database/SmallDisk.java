package salon.server.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real file system of a few mebibytes, which can be filled and emptied. Needs root, to be mounted. */
public final class SmallDisk implements AutoCloseable {

    public final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Skips the test where nothing may be mounted. */
    public static SmallDisk mount(Path folder, int mebibytes) {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "salon-test", folder.toString()),
                "a small disk can be mounted by root only");
        return new SmallDisk(folder);
    }

    public void fill() throws IOException {
        try (OutputStream ballast = Files.newOutputStream(folder.resolve("ballast"))) {
            // What there is now and no more: not what others give up to be able to end.
            long left = Files.getFileStore(folder).getUsableSpace();
            for (byte[] block = new byte[4096]; left > 0; left -= block.length) {
                ballast.write(block);
            }
        } catch (IOException e) {
            // Full.
        }
    }

    public void empty() throws IOException {
        Files.delete(folder.resolve("ballast"));
    }

    @Override
    public void close() {
        run("umount", "-l", folder.toString());
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
