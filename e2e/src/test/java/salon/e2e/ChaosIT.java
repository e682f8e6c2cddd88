package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import salon.e2e.history.Fault;

/**
 * Everything goes wrong that can go wrong in a cluster, over and over, while a hundred games are played on it by players who go to
 * any node and come back anywhere. In the end every acknowledged move is in the journal, without a gap and without a repeat, every
 * game has ended, every result counts once, every code is closed.
 *
 * <p>{@code -De2e.chaos=10m} makes it longer, {@code -De2e.seed=…} repeats one order of events.
 */
@Tag("whole-machine")
class ChaosIT {

    private static final Duration CHAOS = Duration.parse("PT" + System.getProperty("e2e.chaos", "45s"));
    private static final long SEED = Long.getLong("e2e.seed", System.nanoTime());
    private static final int NODES = 3;
    private static final int GAMES = 100;

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        System.out.println("ChaosIT: -De2e.seed=" + SEED);
        Random chance = new Random(SEED);
        try (Cluster cluster = new Cluster("chaos", NODES).start();
                Tables tables = new Tables(
                        cluster.salon, cluster.anywhere(new Random(SEED + 1)), SEED, Duration.ofMillis(700))) {
            tables.open(GAMES, GAMES);
            Map<Havoc.Trouble, Integer> survived = new Havoc(cluster, chance).wreak(CHAOS);
            System.out.println("ChaosIT: all is mended");
            cluster.awaitTogether();
            List<Game> games = tables.finish();
            cluster.salon.awaitClosed(games, Duration.ofSeconds(60));
            cluster.awaitDelivered(Duration.ofSeconds(20));
            Evidence evidence = new Evidence(games).seenAt(cluster.nodes);
            List<Fault> faults = evidence.faults(
                    cluster.databases(),
                    "UNAVAILABLE",
                    "NOT_CONNECTED",
                    "SERVER_STOPPING",
                    "TAKEN_OVER",
                    "NOT_YOUR_TURN",
                    "GAME_OVER");
            report(cluster, survived, games, faults);
            assertThat(faults).isEmpty();
            assertThat(games).hasSizeGreaterThanOrEqualTo(GAMES);
        }
    }

    private static void report(
            Cluster cluster, Map<Havoc.Trouble, Integer> survived, List<Game> games, List<Fault> faults)
            throws IOException {
        List<Bot> bots = games.stream().flatMap(game -> game.bots().stream()).toList();
        Duration longest = bots.stream()
                .map(bot -> bot.diary().longestWait())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        long races = 0;
        for (Service node : cluster.nodes) {
            try (Stream<String> lines = Files.lines(node.log())) {
                races += lines.filter(line -> line.contains("Another node was first"))
                        .count();
            }
        }
        String text = """
                ChaosIT: %s of chaos over %d nodes, seed %d%s
                survived:
                %s
                %d games ended, %d moves acknowledged, %d reconnects, %d races for a number lost and decided anew
                the longest that any player waited for an answer: %d ms
                faults: %d
                """.formatted(
                CHAOS,
                NODES,
                SEED,
                cluster.redis.isPresent() ? "" : "; no redis-server or valkey-server here, so none of its troubles",
                survived.entrySet().stream()
                        .map(each -> "  %3d × %s".formatted(each.getValue(), each.getKey()))
                        .collect(Collectors.joining("\n")),
                games.size(),
                games.stream().mapToInt(Game::moves).sum(),
                bots.stream().mapToInt(bot -> bot.connections() - 1).sum(),
                races,
                longest.toMillis(),
                faults.size());
        System.out.println(text);
        Files.writeString(Path.of("target", "chaos.txt"), text);
    }
}
