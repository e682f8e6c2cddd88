package salon.e2e;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL as a process of its own, which can be stopped and killed and comes back on the same port with the same data. A
 * commit is on the disk before it is acknowledged, unlike what is usual where a database only serves a test.
 */
final class PostgresServer implements AutoCloseable {

    private static final String PATIENCE = "socketTimeout=10&connectTimeout=3&tcpKeepAlive=true"
            + "&options=-c%20idle_in_transaction_session_timeout=5s%20-c%20lock_timeout=3s";

    private final Path data;
    private final Path log;
    private final int port;
    private @Nullable EmbeddedPostgres running;

    PostgresServer(Path home) {
        this.data = home.resolve("postgresql");
        this.log = home.resolve("postgresql.log");
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** Starts it, again too, and waits until it answers. */
    PostgresServer start() {
        try {
            Files.createDirectories(data);
            running = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A database of its own in it. */
    PostgresServer create(String database) {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    String url(String database) {
        return url(database, port);
    }

    /**
     * By way of another port. Whoever is cut off from the database finds out, and so does the database: a transaction that its
     * node left open keeps nobody waiting for long.
     */
    static String url(String database, int port) {
        return "jdbc:postgresql://localhost:%d/%s?user=postgres&%s".formatted(port, database, PATIENCE);
    }

    /** As an operator does it: what is running is rolled back, everyone is told. */
    void stop() {
        List<ProcessHandle> all = processes();
        letGo();
        all.forEach(PostgresServer::awaitEnd);
    }

    /** All of its processes at once, without a last word. */
    void kill() {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(PostgresServer::awaitEnd);
        letGo();
    }

    @Override
    public void close() {
        if (running != null) {
            stop();
        }
    }

    private void letGo() {
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            running = null;
        }
    }

    /** The first of them and all its children. */
    List<ProcessHandle> processes() {
        try {
            long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .trim());
            Optional<ProcessHandle> first = ProcessHandle.of(postmaster);
            return first.map(handle -> Stream.concat(Stream.of(handle), handle.descendants())
                            .toList())
                    .orElse(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        Awaitility.await("end of PostgreSQL's process " + process.pid())
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !process.isAlive());
    }
}
