package salon.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** One service as a process of its own: the jar as {@code ./run prepare} unpacked it, on a port that was free. */
final class Service {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Map<String, String> MAIN = Map.of(
            "game-manager", "salon.manager.GameManager",
            "game-server", "salon.server.GameServer",
            "stats-service", "salon.stats.StatsService",
            "chat-service", "salon.chat.ChatService",
            "train-service", "salon.train.TrainService");

    /** Whatever a test runs into, it leaves no process behind. */
    private static final Set<Process> STARTED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> STARTED.forEach(Process::destroyForcibly)));
    }

    private final String name;
    private final int port = freePort();
    private final int tcpPort = freePort();
    private final int commandsPort = freePort();
    private final Path log;
    private final Map<String, String> settings = new TreeMap<>();
    private final Map<String, String> environment = new TreeMap<>();
    private @Nullable Process process;

    /**
     * @param home where it keeps its data and its log
     */
    Service(String name, Path home) {
        this.name = name;
        this.log = home.resolve(name + "-" + port + ".log");
        with("server.port", port);
        if (name.equals("train-service")) {
            with("salon.tcp.port", tcpPort);
        }
        if (name.equals("chat-service")) {
            with("salon.line.chat-port", tcpPort).with("salon.line.commands-port", commandsPort);
        }
        with("SALON_DATA", home.toString());
        with("spring.main.banner-mode", "off");
    }

    /** One more of the same kind with the same settings, on a port of its own. */
    Service another() {
        Service another = new Service(name, log.getParent());
        settings.forEach((key, value) -> another.settings.putIfAbsent(key, value));
        return another;
    }

    Service with(String key, Object value) {
        settings.put(key, value.toString());
        return this;
    }

    String name() {
        return name;
    }

    /** A variable of its environment. */
    Service in(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    int port() {
        return port;
    }

    /** Where the train-service and the chat-service speak their seeds' protocols; nobody else listens there. */
    int tcpPort() {
        return tcpPort;
    }

    /** Where the chat-service takes commands. */
    int commandsPort() {
        return commandsPort;
    }

    String http(String path) {
        return "http://localhost:" + port + path;
    }

    String webSocket() {
        return "ws://localhost:" + port;
    }

    Path log() {
        return log;
    }

    /** Starts without waiting. */
    Service start() {
        Path unpacked = ROOT.resolve(name).resolve("target/run");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:aot*=off",
                "-Xlog:cds=off",
                "-XX:AOTCache=" + unpacked.resolve("app.aot"),
                "-cp",
                unpacked.resolve(name + ".jar").toString(),
                MAIN.get(name)));
        settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder start = new ProcessBuilder(command)
                    .directory(log.getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            start.environment().putAll(environment);
            process = start.start();
            STARTED.add(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Service awaitHealthy() {
        Awaitility.await(name + " healthy; see " + log)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .failFast(name + " ended, see " + log, () -> !running())
                .until(this::healthy);
        return this;
    }

    /** Starts it as whoever watches over it does: again, if what it needs is away and its start fails. */
    Service startUntilHealthy() {
        Awaitility.await(name + " healthy; see " + log)
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    if (!running()) {
                        start();
                    }
                    return healthy();
                });
        return this;
    }

    ProcessHandle handle() {
        return Objects.requireNonNull(process, "never started").toHandle();
    }

    boolean running() {
        return process != null && process.isAlive();
    }

    boolean healthy() {
        return Rest.tryGet(http("/actuator/health"))
                .filter(answer -> answer.status() == 200)
                .isPresent();
    }

    /** As the kernel does it when memory runs out: no last word, nothing flushed. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            awaitEnd(process);
        }
    }

    /**
     * As an operator does it: SIGTERM, and the service ends by itself.
     *
     * @return its exit code
     */
    int stop() {
        Process last = Objects.requireNonNull(process, "never started");
        last.destroy();
        return awaitEnd(last);
    }

    /**
     * Waits for a start that fails.
     *
     * @return its exit code
     */
    int awaitEnd() {
        return awaitEnd(Objects.requireNonNull(process, "never started"));
    }

    private int awaitEnd(Process last) {
        try {
            if (!last.waitFor(30, TimeUnit.SECONDS)) {
                last.destroyForcibly();
                throw new AssertionError(name + " did not end");
            }
            return last.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String toString() {
        return name + " at " + port;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
