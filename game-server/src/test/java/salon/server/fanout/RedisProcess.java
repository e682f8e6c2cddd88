package salon.server.fanout;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The Redis, or Valkey, that is installed here, as a process on a port that it keeps. Without one the test is skipped. */
final class RedisProcess implements AutoCloseable {

    static final String HOST = "127.0.0.1";

    private final Path program;
    private final int port = freePort();
    private @Nullable Process process;

    RedisProcess() {
        Optional<Path> found = Stream.of("redis-server", "valkey-server")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "neither redis-server nor valkey-server is on the PATH");
        program = found.orElseThrow();
    }

    int port() {
        return port;
    }

    RedisProcess start() {
        try {
            Process started = new ProcessBuilder(
                            program.toString(), "--bind", HOST, "--port", "" + port, "--save", "", "--appendonly", "no")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process = started;
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("Redis answers").until(this::answers);
        return this;
    }

    /** No last word. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** Stops it where it stands, with its connections open, or lets it go on. */
    void hang(boolean hanging) throws Exception {
        new ProcessBuilder("kill", hanging ? "-STOP" : "-CONT", "" + process.pid())
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        kill();
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(HOST, port), 500);
            socket.setSoTimeout(500);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException e) {
            return false;
        }
    }

    /** Below those that systems give to connections: nobody gets it by chance while Redis is not there. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Then another one.
            }
        }
    }
}
