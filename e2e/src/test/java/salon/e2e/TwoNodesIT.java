package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;

/**
 * Two processes of game-server on one database, the two players of each game on different ones, both acting at once for thousands
 * of moves. The primary key of the journal is all that keeps them apart.
 *
 * <p>{@code -De2e.games=100} makes it longer.
 */
class TwoNodesIT {

    private static final int GAMES = Integer.getInteger("e2e.games", 6);

    @Test
    void neverDivergeOnPostgreSql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            race("two-nodes-postgresql", postgres.getJdbcUrl("postgres", "postgres"));
        }
    }

    @Test
    void neverDivergeOnOneH2Server() throws Exception {
        Path files = Path.of("target", "two-nodes-h2-server").toAbsolutePath();
        Salon.delete(files);
        Server h2 = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", files.toString())
                .start();
        try {
            String url =
                    "jdbc:h2:tcp://localhost:%d/./rooms;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;USER=sa"
                            .formatted(h2.getPort());
            race("two-nodes-h2", url);
        } finally {
            h2.stop();
        }
    }

    private static void race(String test, String database) throws Exception {
        try (Salon salon = new Salon(test);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Service other = new Service("game-server", salon.home);
            String identityKey = UUID.randomUUID() + "-" + UUID.randomUUID();
            for (Service node : List.of(salon.server, other)) {
                node.with("spring.datasource.url", database)
                        .with("salon.identity.key", identityKey)
                        .with("salon.room.poll", "40ms")
                        .with("logging.level.salon.server.journal", "debug")
                        .with("salon.manager.url", salon.manager.http(""))
                        .with("salon.stats.url", salon.stats.http(""))
                        .with("salon.chat.url", "http://localhost:1")
                        .with("salon.service.password", salon.password);
            }
            salon.start();
            try {
                other.start().awaitHealthy();
                play(salon, List.of(salon.server, other), threads, database);
                long lost = takenNumbers(salon.server) + takenNumbers(other);
                System.out.printf("TwoNodesIT: a node was second %d times%n", lost);
                assertThat(lost).as("races for a number").isPositive();
            } finally {
                other.stop();
            }
        }
    }

    private static void play(Salon salon, List<Service> nodes, ExecutorService threads, String database)
            throws Exception {
        List<Game> games = new ArrayList<>();
        for (int number = 0; number < GAMES; number++) {
            String name = "alice" + number;
            String code = salon.create(name, "{\"game\":\"rock-paper-scissors\",\"options\":{\"bestOf\":9}}");
            List<Bot> bots = new ArrayList<>();
            for (int seat = 0; seat < 2; seat++) {
                // The two are never sent to the same node, unless one of them has just broken its connection.
                AtomicInteger visits = new AtomicInteger(seat + number);
                bots.add(new Bot(
                                seat == 0 ? name : "bob" + number,
                                code,
                                () -> "ws://localhost:"
                                        + nodes.get(visits.getAndIncrement() % 2)
                                                .port(),
                                Moves.ALWAYS_ROCK,
                                number,
                                Duration.ZERO)
                        .restless(0.02));
            }
            games.add(new Game(code, bots));
        }
        List<Future<Game>> playing = games.stream()
                .map(game -> threads.submit(() -> game.play(threads)))
                .toList();
        for (Future<Game> each : playing) {
            each.get();
        }

        int moves = games.stream().mapToInt(Game::moves).sum();
        System.out.printf("TwoNodesIT: %d moves in %d games over two nodes%n", moves, GAMES);
        assertThat(games.stream().flatMap(game -> game.bots().stream()).mapToInt(Bot::silences))
                .as("waits for an update that did not come")
                .containsOnly(0);
        assertThat(moves).as("moves in all").isEqualTo(GAMES * 200);
        salon.awaitClosed(games, Duration.ofSeconds(60));
        Evidence evidence = new Evidence(games).seenAt(nodes);
        salon.stats.stop();
        salon.manager.stop();
        Databases files = salon.files();
        Databases databases = new Databases(database, files.stats(), files.manager());
        // Somebody who breaks the connection and is back at once may still be there for the server; and both act at
        // once.
        assertThat(evidence.faults(databases, "TAKEN_OVER", "NOT_YOUR_TURN")).isEmpty();
    }

    private static long takenNumbers(Service node) throws IOException {
        try (Stream<String> lines = Files.lines(node.log())) {
            return lines.filter(line -> line.contains("Another node was first")).count();
        }
    }
}
