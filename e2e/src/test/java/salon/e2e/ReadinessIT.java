package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a load balancer is told when the database hangs or is away: not to come, within seconds, and to come again once it is back.
 * Nobody is told to start a service anew for it.
 */
class ReadinessIT {

    private static final Duration SECONDS = Duration.ofSeconds(15);

    @Test
    void readyWhenAndOnlyWhenTheDatabaseAnswers() throws Exception {
        Path files = Path.of("target", "readiness-postgresql").toAbsolutePath();
        Salon.delete(files);
        EmbeddedPostgres postgres = postgres(files, 0);
        try (Salon salon = new Salon("readiness")) {
            Service chat = salon.chat();
            Service train = new Service("train-service", salon.home).with("salon.service.password", salon.password);
            List<Service> storing = new ArrayList<>(salon.services());
            storing.add(chat);
            for (Service service : storing) {
                store(service, postgres);
            }
            List.of(chat, train).forEach(Service::start);
            try {
                salon.start();
                List.of(chat, train).forEach(Service::awaitHealthy);
                becomes(storing, 200);

                signal(postgres(files), "STOP");
                becomes(storing, 503);
                aliveAndReady(storing, train);
                signal(postgres(files), "CONT");
                becomes(storing, 200);

                int port = postgres.getPort();
                postgres.close();
                becomes(storing, 503);
                aliveAndReady(storing, train);
                postgres = postgres(files, port);
                becomes(storing, 200);
            } finally {
                chat.stop();
                train.stop();
            }
        } finally {
            postgres.close();
        }
    }

    private static void store(Service service, EmbeddedPostgres postgres) throws SQLException {
        String name = service.name().replace('-', '_');
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        service.with(
                        "spring.datasource.url",
                        "jdbc:postgresql://localhost:%d/%s?socketTimeout=10&connectTimeout=3&tcpKeepAlive=true"
                                .formatted(postgres.getPort(), name))
                .with("spring.datasource.username", "postgres");
    }

    private static void becomes(List<Service> services, int status) {
        for (Service service : services) {
            await(service.name() + " answers " + status)
                    .atMost(SECONDS)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> status(service, "readiness") == status);
        }
    }

    /** The database is no reason to start anybody anew, and none for those who have no database. */
    private static void aliveAndReady(List<Service> storing, Service train) {
        assertThat(storing)
                .allSatisfy(service -> assertThat(status(service, "liveness"))
                        .as(service.name())
                        .isEqualTo(200));
        assertThat(status(train, "readiness")).isEqualTo(200);
    }

    private static int status(Service service, String probe) {
        return Rest.get(service.http("/actuator/health/" + probe)).status();
    }

    private static EmbeddedPostgres postgres(Path files, int port) throws IOException {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder().setDataDirectory(files).setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    /** The server's process and those of its connections. */
    private static List<Long> postgres(Path files) throws IOException {
        long first = Long.parseLong(
                Files.readAllLines(files.resolve("postmaster.pid")).getFirst().strip());
        ProcessHandle server = ProcessHandle.of(first).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    private static void signal(List<Long> processes, String signal) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(pid -> command.add(pid.toString()));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
