package salon.e2e;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A Redis, or the Valkey that has taken its place, as a process of its own: whichever of the two is installed here, on a port that
 * was free and that it keeps however often it ends. It stores nothing: what it carries is worth nothing afterwards.
 */
final class RedisServer implements AutoCloseable {

    /** Whatever a test runs into, it leaves no process behind. */
    private static final Set<Process> STARTED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> STARTED.forEach(Process::destroyForcibly)));
    }

    private final Path program;
    private final Path home;
    private final int port = freePort();
    private @Nullable Process process;

    /** Not started. Where neither program is installed, the test that asks is skipped and says why. */
    RedisServer(Path home) {
        Optional<Path> found = find();
        Assumptions.assumeTrue(found.isPresent(), "neither redis-server nor valkey-server is on the PATH");
        this.program = found.orElseThrow();
        this.home = home;
    }

    /** The program, where one is installed. */
    static Optional<Path> find() {
        return Stream.of("redis-server", "valkey-server")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    String host() {
        return "127.0.0.1";
    }

    int port() {
        return port;
    }

    /** Starts it, again too, and waits until it answers. */
    RedisServer start() {
        if (running()) {
            return this;
        }
        List<String> command = List.of(
                program.toString(),
                "--bind",
                host(),
                "--port",
                String.valueOf(port),
                "--save",
                "",
                "--appendonly",
                "no",
                "--dir",
                home.toAbsolutePath().toString());
        Path log = home.resolve("redis-" + port + ".log");
        try {
            Files.createDirectories(home);
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            STARTED.add(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("Redis answers; see " + log)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .failFast("Redis ended, see " + log, () -> !running())
                .until(this::answers);
        return this;
    }

    boolean running() {
        return process != null && process.isAlive();
    }

    /** As an operator does it: it says goodbye to its clients. */
    void stop() {
        if (process != null) {
            process.destroy();
            awaitEnd(process);
        }
    }

    /** No last word. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            awaitEnd(process);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host(), port), 500);
            socket.setSoTimeout(500);
            OutputStream out = socket.getOutputStream();
            out.write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException e) {
            return false;
        }
    }

    private static void awaitEnd(Process last) {
        try {
            if (!last.waitFor(20, TimeUnit.SECONDS)) {
                last.destroyForcibly();
                throw new AssertionError("Redis did not end");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
