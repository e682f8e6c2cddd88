package salon.train.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class CrowdTests extends WireFixture {

    private static final int CLIENTS = 200;

    @Test
    void answersTwoHundredAtOnce() throws Exception {
        TrainServer server = started();
        CyclicBarrier together = new CyclicBarrier(CLIENTS);
        List<Future<?>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(() -> {
                    try (Client client = new Client(server.port())) {
                        together.await();
                        assertThat(connections()).isPositive();
                        for (int times = 0; times < 20; times++) {
                            assertThat(client.ask('0').readList()).isEqualTo(SeedTimetable.lines());
                            assertThat(client.ask('1', "Grenoble", "Valence", "16:40")
                                            .readString())
                                    .startsWith("17525;");
                            assertThat(client.ask('2', "Grenoble", "Valence", "16:30", "18:30")
                                            .readList())
                                    .hasSize(4);
                            assertThat(client.ask('3', "Valence", "Grenoble").readList())
                                    .hasSize(3);
                        }
                        together.await();
                    }
                    return null;
                }));
            }
            for (Future<?> client : clients) {
                client.get();
            }
        }
        for (int option = 0; option < 4; option++) {
            assertThat(meters.get("salon.tcp.requests")
                            .tag("option", String.valueOf(option))
                            .timer()
                            .count())
                    .isEqualTo(CLIENTS * 20);
        }
        await().untilAsserted(() -> assertThat(connections()).isZero());
    }

    /** More than there are processors always have a next request ready. */
    @Test
    void answersANeighbourOfClientsThatNeverStopAsking() throws Exception {
        TrainServer server = started();
        byte[] requests = many(Client.request('1', "Grenobel", "Valense", "16:40"));
        AtomicBoolean over = new AtomicBoolean();
        List<Future<?>> greedy = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            try {
                for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
                    Client client = new Client(server.port());
                    threads.submit(() -> {
                        while (true) {
                            client.send(requests);
                        }
                    });
                    greedy.add(threads.submit(() -> readUntil(over, client)));
                }
                for (int times = 0; times < 20; times++) {
                    assertServes(server);
                }
                assertThat(greedy).noneMatch(Future::isDone);
            } finally {
                over.set(true);
            }
            for (Future<?> client : greedy) {
                client.get();
            }
        }
    }

    private static @Nullable Void readUntil(AtomicBoolean over, Client client) throws IOException {
        try (client) {
            while (!over.get()) {
                assertThat(client.readInt()).isZero();
            }
        }
        return null;
    }

    private static byte[] many(byte[] request) {
        byte[] requests = new byte[request.length * 1000];
        for (int i = 0; i < requests.length; i++) {
            requests[i] = request[i % request.length];
        }
        return requests;
    }

    @Test
    void turnsAwayOneTooMany(CapturedOutput log) throws IOException {
        TrainServer server =
                started(new TcpSettings(0, Endianness.LITTLE, Duration.ofMinutes(10), Duration.ofSeconds(30), 3, 1000));
        try (Client first = new Client(server.port());
                Client second = new Client(server.port());
                Client third = new Client(server.port());
                Client fourth = new Client(server.port())) {
            assertThat(third.ask('0').readList()).hasSize(21);
            assertTurnedAway(fourth);
            assertThat(cutOffs(CutOff.TOO_MANY)).isOne();
            assertThat(log).contains("is one too many");
            assertThat(first.ask('q').readToEnd()).isEmpty();
            assertThat(second.ask('0').readList()).hasSize(21);
        }
        await().untilAsserted(() -> assertThat(connections()).isZero());
        assertServes(server);
    }

    @Test
    void turnsAwayTooManyFromOneAddress() throws IOException {
        TrainServer server =
                started(new TcpSettings(0, Endianness.LITTLE, Duration.ofMinutes(10), Duration.ofSeconds(30), 1000, 1));
        try (Client first = new Client(server.port());
                Client second = new Client(server.port())) {
            assertTurnedAway(second);
            assertThat(cutOffs(CutOff.TOO_MANY_FROM_ADDRESS)).isOne();
            assertThat(first.ask('0').readList()).hasSize(21);
        }
    }

    private static void assertTurnedAway(Client client) throws IOException {
        try {
            assertThat(client.readToEnd()).isEmpty();
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
    }
}
