package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import salon.e2e.history.Fault;

/**
 * Thousands of players at once, each with a connection, in games whose players sit on different nodes: nothing is dropped, nobody
 * is cut off, everything is counted and closed. What it took is printed and never judged.
 *
 * <p>{@code -De2e.load.players=6000} seats more, {@code -De2e.load.thinking=0.3s} plays faster.
 */
@Tag("whole-machine")
class LoadIT {

    private static final int PLAYERS = Integer.getInteger("e2e.load.players", 2000);
    private static final Duration THINKING = Duration.parse("PT" + System.getProperty("e2e.load.thinking", "0.7s"));
    private static final int NODES = 2;
    private static final int CREATED_AT_ONCE = 16;
    private static final int CONNECTED_AT_ONCE = 64;
    private static final Duration SILENCE = Duration.ofMinutes(2);

    @Test
    void carriesThousandsOfPlayersOnTwoNodes() throws Exception {
        try (Cluster cluster = new Cluster("load", NODES).start();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            LoadReport report = new LoadReport(cluster);
            CountDownLatch start = new CountDownLatch(1);
            List<Game> games = create(cluster, threads, start);
            report.created();
            Semaphore door = new Semaphore(CONNECTED_AT_ONCE);
            List<Future<Bot>> playing = new ArrayList<>();
            for (Bot bot : games.stream().flatMap(game -> game.bots().stream()).toList()) {
                door.acquire();
                playing.add(threads.submit(() -> bot.whenSeated(door::release).play()));
            }
            await("everyone seated")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> door.availablePermits() == CONNECTED_AT_ONCE);
            report.seated(playing.size());
            start.countDown();
            Thread.sleep(THINKING.multipliedBy(6));
            report.underLoad();
            for (Future<Bot> each : playing) {
                each.get();
            }
            report.played();
            cluster.salon.awaitClosed(games, Duration.ofMinutes(2));
            report.closed();
            cluster.awaitDelivered(Duration.ofSeconds(20));
            List<Fault> faults = new Evidence(games).seenAt(cluster.nodes).faults(cluster.databases(), "NOT_YOUR_TURN");
            print(report.text(games, faults));
            assertThat(faults).isEmpty();
            assertThat(playing).hasSizeGreaterThanOrEqualTo(PLAYERS);
            assertThat(games.stream().mapToInt(Game::connections).sum())
                    .as("connections, where nobody was cut off")
                    .isEqualTo(playing.size());
        }
    }

    /** The players of a game sit on different nodes as far as there are any. */
    private static List<Game> create(Cluster cluster, ExecutorService threads, CountDownLatch start) throws Exception {
        Semaphore places = new Semaphore(CREATED_AT_ONCE);
        List<Future<Game>> creating = new ArrayList<>();
        for (int i = 0; i < (PLAYERS + 1) / 2; i++) {
            int number = i;
            Game.Kind kind = Game.Kind.ALL.get(number % Game.Kind.ALL.size());
            creating.add(threads.submit(() -> {
                places.acquire();
                String code = cluster.salon.create("p" + number + "-0", kind.parameters());
                places.release();
                List<Bot> bots = new ArrayList<>();
                for (int seat = 0; seat < kind.seats(); seat++) {
                    Service node = cluster.nodes.get((number + seat) % NODES);
                    bots.add(new Bot(
                                    "p" + number + "-" + seat,
                                    code,
                                    node::webSocket,
                                    kind.moves(),
                                    31L * number + seat,
                                    THINKING)
                            .patient(SILENCE)
                            .unheld()
                            .startingWith(start));
                }
                return new Game(code, bots);
            }));
        }
        List<Game> games = new ArrayList<>();
        for (Future<Game> each : creating) {
            games.add(each.get());
        }
        return games;
    }

    private static void print(String text) throws IOException {
        System.out.println(text);
        Files.writeString(Path.of("target", "load.txt"), text);
    }
}
