package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Two nodes of the chat on one PostgreSQL, told of each other by Redis, and {@code kill -9} of one after the other in full flow. Whoever
 * talks goes on at the other node without a gap; who was there is told to have left, and may come again; Redis itself dies too.
 *
 * <p>{@code -De2e.chat.nodes.kills=50} makes it longer.
 */
class ChatNodesIT {

    private static final int KILLS = Integer.getInteger("e2e.chat.nodes.kills", 2);
    private static final int TALKERS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home = Path.of("target", "chat-nodes").toAbsolutePath();

    @Test
    void whateverNodeDiesTheConversationIsOneAndNobodyMissesAWord() throws Exception {
        Assumptions.assumeTrue(RedisServer.find().isPresent(), "neither redis-server nor valkey-server is on the PATH");
        Prepared.once();
        Salon.delete(home);
        try (RedisServer redis = new RedisServer(home).start();
                PostgresServer postgres = new PostgresServer(home).start().create("chat");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            String identityKey = UUID.randomUUID() + "-" + UUID.randomUUID();
            List<Service> nodes = IntStream.range(0, 2)
                    .mapToObj(number -> new Service("chat-service", home)
                            .with("salon.service.password", identityKey)
                            .with("salon.identity.key", identityKey)
                            .with("spring.datasource.url", postgres.url("chat"))
                            .with("spring.data.redis.host", redis.host())
                            .with("spring.data.redis.port", redis.port()))
                    .toList();
            try {
                nodes.forEach(Service::start);
                nodes.forEach(Service::awaitHealthy);
                play(nodes, redis, postgres, threads);
            } finally {
                nodes.stream().filter(Service::running).forEach(Service::stop);
            }
        }
    }

    private static void play(List<Service> nodes, RedisServer redis, PostgresServer postgres, ExecutorService threads)
            throws Exception {
        AtomicBoolean talking = new AtomicBoolean(true);
        AtomicInteger connections = new AtomicInteger();
        List<Future<Talker>> talkers = new ArrayList<>();
        for (int number = 0; number < TALKERS; number++) {
            AtomicInteger visits = new AtomicInteger(number);
            talkers.add(threads.submit(new Talker(
                    "talker" + number,
                    () -> "ws://localhost:"
                            + nodes.get(visits.getAndIncrement() % nodes.size()).port() + "/chat",
                    talking,
                    connections)));
        }
        await().atMost(PATIENCE).until(() -> connections.get() >= TALKERS);
        for (int kill = 0; kill < KILLS; kill++) {
            Service victim = nodes.get(kill % 2);
            Service survivor = nodes.get((kill + 1) % 2);
            long soFar = stored(postgres);
            await().atMost(PATIENCE).until(() -> stored(postgres) > soFar + 200);
            kill(victim, survivor, kill);
            if (kill == 0) {
                redis.kill();
                long withoutRedis = stored(postgres);
                await().atMost(PATIENCE).until(() -> stored(postgres) > withoutRedis + 100);
                redis.start();
            }
            victim.start().awaitHealthy();
        }
        talking.set(false);
        check(talkers, connections, postgres);
    }

    /** Both have somebody who owns no nick; the one who is left is told of the other's leaving. */
    private static void kill(Service victim, Service survivor, int number) throws IOException {
        try (LineSocket witness = enter(survivor, "witness" + number);
                LineSocket tina = enter(victim, "tina" + number)) {
            hear(witness, "ARR tina" + number);
            witness.says("PRV tina%d psst".formatted(number));
            hear(tina, "PRV witness%d psst".formatted(number));
            victim.kill();
            hear(witness, "LFT tina" + number);
            Set<String> all = new TreeSet<>(Set.of("witness" + number));
            IntStream.range(0, TALKERS).forEach(talker -> all.add("talker" + talker));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(present(witness)).containsExactlyInAnyOrderElementsOf(all));
            try (LineSocket again = enter(survivor, "tina" + number)) {
                hear(witness, "ARR tina" + number);
                again.says("BYE");
            }
        }
    }

    private static LineSocket enter(Service node, String nick) throws IOException {
        LineSocket client = new LineSocket(node.tcpPort()).hears("WHO").says("IAM " + nick);
        hear(client, "ARR " + nick);
        return client;
    }

    /** Among all that is said. */
    private static void hear(LineSocket client, String line) throws IOException {
        String next = client.hears();
        while (next != null && !next.equals(line)) {
            next = client.hears();
        }
        assertThat(next).isEqualTo(line);
    }

    private static List<String> present(LineSocket client) throws IOException {
        client.says("WHO");
        String line = client.hears();
        while (line != null && !line.startsWith("WHO ")) {
            line = client.hears();
        }
        return List.of(String.valueOf(line).substring("WHO ".length()).split(" "));
    }

    private static void check(List<Future<Talker>> talkers, AtomicInteger connections, PostgresServer postgres)
            throws Exception {
        TreeMap<Long, String> longest = new TreeMap<>();
        int acknowledged = 0;
        for (Future<Talker> each : talkers) {
            Talker talker = each.get();
            acknowledged += talker.acknowledged();
            longest = talker.heard().size() > longest.size() ? talker.heard() : longest;
        }
        // Whoever went first missed the last words of the others; all that it heard is the same.
        for (Future<Talker> each : talkers) {
            Talker talker = each.get();
            assertThat(talker.heard())
                    .as(talker.nick())
                    .isEqualTo(new TreeMap<>(longest.headMap(talker.heard().lastKey(), true)));
        }
        assertThat(longest.firstKey()).isEqualTo(1);
        assertThat(longest).hasSize(longest.lastKey().intValue());
        assertThat(longest.values()).doesNotHaveDuplicates();
        assertThat(stored(postgres)).isEqualTo(acknowledged);
        System.out.printf(
                "ChatNodesIT: %d kills, %d messages, %d connections%n", KILLS, acknowledged, connections.get());
    }

    private static long stored(PostgresServer postgres) throws Exception {
        try (Connection connection = DriverManager.getConnection(postgres.url("chat"));
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from messages where channel = 'salon' and id > 0")) {
            row.next();
            return row.getLong(1);
        }
    }
}
