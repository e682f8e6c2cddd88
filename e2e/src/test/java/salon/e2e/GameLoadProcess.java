package salon.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** The benchmarks' load of games, started as any reader starts it. What it says stays in a folder. */
final class GameLoadProcess implements AutoCloseable {

    private static final Path JAR =
            Path.of("").toAbsolutePath().resolveSibling("benchmarks").resolve("target/benchmarks.jar");

    private final Path text;
    private final Path json;
    private final Process process;

    GameLoadProcess(Path home, String manager, String... options) {
        text = home.resolve("load.txt");
        json = home.resolve("load.json");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                JAR.toString(),
                "salon.benchmarks.game.GameLoad",
                manager,
                "--json",
                json.toString()));
        command.addAll(List.of(options));
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(text.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean running() {
        return process.isAlive();
    }

    /** What it has said so far. */
    String said() {
        try {
            return Files.readString(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GameLoadProcess awaitSaid(String words) {
        await(words + " in " + text)
                .atMost(Duration.ofSeconds(90))
                .failFast("the load ended, see " + text, () -> !running())
                .until(() -> said().contains(words));
        return this;
    }

    /**
     * Lets it come to its end before its time.
     *
     * @return its exit code
     */
    int end() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            throw new AssertionError("the load did not end, see " + text);
        }
        return process.exitValue();
    }

    /** Its figures, once it has ended. */
    JsonNode report() throws IOException {
        return Rest.JSON.readTree(Files.readString(json));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
