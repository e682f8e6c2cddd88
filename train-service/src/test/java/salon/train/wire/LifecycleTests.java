package salon.train.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import salon.train.feed.FeedReload;
import salon.train.feed.RefusedFeed;
import salon.train.timetable.Timetables;

@ExtendWith(OutputCaptureExtension.class)
class LifecycleTests extends WireFixture {

    @Test
    void stopClosesEverything(CapturedOutput log) throws IOException {
        TrainServer server = started();
        int port = server.port();
        try (Client waiting = new Client(port);
                Client asking = new Client(port)) {
            assertThat(waiting.ask('0').readList()).hasSize(21);
            assertThat(asking.ask('0').readList()).hasSize(21);
            asking.send((byte) '1', (byte) 8, (byte) 0);

            server.stop();

            assertThat(server.isRunning()).isFalse();
            assertThat(connections()).isZero();
            assertThat(waiting.readToEnd()).isEmpty();
            assertThatThrownBy(() -> new Client(port)).isInstanceOf(ConnectException.class);
            assertThat(log).doesNotContain("Exception").doesNotContain("Cut off");
        }
    }

    @Test
    void stopDoesNotWaitForWhoeverNeverReads() throws IOException, InterruptedException {
        TrainServer server = started();
        byte[] many = new byte[1024];
        Arrays.fill(many, (byte) '0');
        AtomicLong sent = new AtomicLong();
        try (Client deaf = new Client(server.port())) {
            Thread asking = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        deaf.send(many);
                        sent.incrementAndGet();
                    }
                } catch (IOException e) {
                    sent.set(-1);
                }
            });
            AtomicLong before = new AtomicLong();
            await().atMost(Client.PATIENCE).until(() -> sent.get() > 0 && before.getAndSet(sent.get()) == sent.get());

            server.stop();

            asking.join();
            assertThat(sent).hasValue(-1);
            assertThat(connections()).isZero();
        }
    }

    @Test
    void stopsTwiceAndStartsAgain() throws IOException {
        TrainServer server = started();
        server.stop();
        server.stop();
        assertThatThrownBy(server::port).isInstanceOf(IllegalStateException.class);

        server.start();
        assertServes(server);
    }

    @Test
    void portThatWasJustClosedCanBeTakenAgain() throws IOException {
        TrainServer server = started();
        int port = server.port();
        try (Client client = new Client(port)) {
            assertThat(client.ask('0').readList()).hasSize(21);
            server.stop();
        }
        assertServes(started(
                new TcpSettings(port, Endianness.LITTLE, Duration.ofMinutes(10), Duration.ofSeconds(30), 10, 10)));
    }

    @Test
    void saysWhichPortIsTakenAndHowToChooseAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            TcpSettings settings = new TcpSettings(
                    taken.getLocalPort(), Endianness.LITTLE, Duration.ofMinutes(10), Duration.ofSeconds(30), 10, 10);
            TrainServer server = server(settings, SeedTimetable.seed());

            assertThatThrownBy(server::start)
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()))
                    .satisfies(failure -> {
                        FailureAnalysis analysis = new PortTakenAnalyzer().analyze(failure);
                        assertThat(analysis.getDescription()).contains(String.valueOf(taken.getLocalPort()));
                        assertThat(analysis.getAction()).contains("salon.tcp.port");
                    });
            assertThat(server.isRunning()).isFalse();
        }
    }

    @Test
    void startsAndStopsWithTheService() {
        new ApplicationContextRunner()
                .withUserConfiguration(WireConfiguration.class, FeedReload.class, Timetables.class)
                .withBean(SimpleMeterRegistry.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withPropertyValues("salon.tcp.port=0", "salon.tcp.byte-order=little")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    TrainServer server = context.getBean(TrainServer.class);
                    assertServes(server);
                    context.close();
                    assertThat(server.isRunning()).isFalse();
                });
    }

    @Test
    void neverOpensThePortWithoutATimetable() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            new ApplicationContextRunner()
                    .withUserConfiguration(WireConfiguration.class, FeedReload.class, Timetables.class)
                    .withBean(SimpleMeterRegistry.class)
                    .withBean(Clock.class, Clock::systemUTC)
                    .withPropertyValues(
                            "salon.tcp.port=" + taken.getLocalPort(), "salon.timetable.feed=classpath:no-such-file.txt")
                    .run(context -> assertThat(context)
                            .getFailure()
                            .hasRootCauseInstanceOf(RefusedFeed.class)
                            .hasMessageContaining("feedReload"));
        }
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        for (String bad : new String[] {
            "port=-1",
            "port=65536",
            "byte-order=middle",
            "idle=0s",
            "patience=-1s",
            "connections=0",
            "connections-per-address=0"
        }) {
            new ApplicationContextRunner()
                    .withUserConfiguration(OnlySettings.class)
                    .withPropertyValues("salon.tcp." + bad)
                    .run(context -> assertThat(context).hasFailed());
        }
        new ApplicationContextRunner()
                .withUserConfiguration(OnlySettings.class)
                .run(context -> assertThat(context.getBean(TcpSettings.class))
                        .isEqualTo(new TcpSettings(
                                7085, Endianness.LITTLE, Duration.ofMinutes(10), Duration.ofSeconds(30), 1000, 100)));
    }

    @EnableConfigurationProperties(TcpSettings.class)
    static class OnlySettings {}
}
