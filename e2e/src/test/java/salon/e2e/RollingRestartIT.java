package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One node after the other is stopped and started anew, while dozens of games are played on all of them: no game
 * notices more than a reconnect, and nobody is sent away by a node that still asks for more to come.
 */
@Tag("whole-machine")
class RollingRestartIT {

    private static final int NODES = 3;
    private static final int GAMES = 36;
    private static final int ROUNDS = 1;
    private static final long SEED = Long.getLong("e2e.seed", System.nanoTime());

    @Test
    void costsNobodyMoreThanAReconnect() throws Exception {
        System.out.println("RollingRestartIT: -De2e.seed=" + SEED);
        try (Cluster cluster = new Cluster("rolling-restart", NODES).start();
                Tables tables =
                        new Tables(cluster.salon, cluster.anywhere(new Random(SEED)), SEED, Duration.ofMillis(700))) {
            tables.open(GAMES, GAMES);
            for (int round = 0; round < ROUNDS; round++) {
                for (Service node : cluster.nodes) {
                    restart(node, cluster.salon);
                }
            }
            List<Game> games = tables.finish();
            cluster.salon.awaitClosed(games, Duration.ofSeconds(60));
            cluster.awaitDelivered(Duration.ofSeconds(20));
            report(games);
            Evidence evidence = new Evidence(games).seenAt(cluster.nodes);
            // Both players of a game may act at once on two nodes; the second hears that it is not their turn any more.
            assertThat(evidence.faults(cluster.databases(), "SERVER_STOPPING", "NOT_YOUR_TURN"))
                    .isEmpty();
        }
    }

    private static void restart(Service node, Salon salon) throws Exception {
        String code = salon.create("host", "{\"game\":\"nim\"}");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Hand watcher = new Hand("watcher", node.webSocket() + "/games/" + code).says("{'type':'watch'}");
            watcher.hears("lobby");
            Future<Integer> readiness = threads.submit(() -> {
                assertThat(watcher.hears("error").get("code").asString()).isEqualTo("SERVER_STOPPING");
                return Rest.tryGet(node.http("/actuator/health/readiness"))
                        .map(Rest.Answer::status)
                        .orElse(0);
            });
            assertThat(node.stop()).as("exit code of " + node).isEqualTo(143);
            assertThat(readiness.get())
                    .as("readiness of a node that sends everyone away, or no answer")
                    .isIn(0, 503);
        }
        node.start().awaitHealthy();
    }

    private static void report(List<Game> games) {
        List<Duration> absences = new ArrayList<>();
        games.stream()
                .flatMap(game -> game.bots().stream())
                .forEach(bot -> absences.addAll(bot.diary().absences()));
        absences.sort(null);
        assertThat(absences).as("reconnects").isNotEmpty();
        System.out.printf(
                "RollingRestartIT: %d restarts, %d games, %d moves, %d reconnects; back after %d ms (median), %d ms at most%n",
                ROUNDS * NODES,
                games.size(),
                games.stream().mapToInt(Game::moves).sum(),
                absences.size(),
                absences.get(absences.size() / 2).toMillis(),
                absences.getLast().toMillis());
    }
}
