package salon.e2e;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** The jars of this build, unpacked and with a start-up cache, once for all tests of this process. */
final class Prepared {

    private static boolean done;

    private Prepared() {}

    static synchronized void once() {
        if (done) {
            return;
        }
        // Another process of tests may want the same just now.
        try (FileChannel file = FileChannel.open(
                        Path.of("target", "prepared.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = file.lock()) {
            assert held.isValid();
            ProcessBuilder prepare = new ProcessBuilder("bash", "./run", "prepare")
                    .directory(Path.of("").toAbsolutePath().getParent().toFile())
                    .inheritIO();
            prepare.environment().put("SALON_BUILT", "1");
            prepare.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = prepare.start();
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new AssertionError("./run prepare failed");
            }
            done = true;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
