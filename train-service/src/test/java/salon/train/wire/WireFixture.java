package salon.train.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import salon.train.timetable.Timetables;

/** A server of its own for each test. */
abstract class WireFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    static final TcpSettings SETTINGS =
            new TcpSettings(0, Endianness.LITTLE, Duration.ofMinutes(10), Duration.ofSeconds(30), 1000, 1000);
    static final Duration SHORT = Duration.ofMillis(300);

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<TrainServer> servers = new ArrayList<>();

    TrainServer started() {
        return started(SETTINGS);
    }

    TrainServer started(TcpSettings settings) {
        return started(settings, SeedTimetable.seed());
    }

    TrainServer started(TcpSettings settings, Timetables timetables) {
        TrainServer server = server(settings, timetables);
        server.start();
        return server;
    }

    TrainServer server(TcpSettings settings, Timetables timetables) {
        Frames frames = new Frames(settings.byteOrder());
        TrainServer server =
                new TrainServer(settings, frames, new Answers(timetables, frames, zone -> TODAY, 8), meters);
        servers.add(server);
        return server;
    }

    static TcpSettings patience(Duration patience) {
        return new TcpSettings(0, Endianness.LITTLE, Duration.ofMinutes(10), patience, 1000, 1000);
    }

    static TcpSettings idle(Duration idle) {
        return new TcpSettings(0, Endianness.LITTLE, idle, Duration.ofSeconds(30), 1000, 1000);
    }

    double cutOffs(CutOff reason) {
        return meters.get("salon.tcp.cutoffs")
                .tag("reason", reason.tag())
                .counter()
                .count();
    }

    double connections() {
        return meters.get("salon.tcp.connections").gauge().value();
    }

    /** That somebody who behaves is answered. */
    static void assertServes(TrainServer server) throws IOException {
        try (Client client = new Client(server.port())) {
            assertThat(client.ask('0').readList()).hasSize(21);
            assertThat(client.ask('q').readToEnd()).isEmpty();
        }
    }

    @AfterEach
    void stop() {
        servers.forEach(TrainServer::stop);
    }
}
