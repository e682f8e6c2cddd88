package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9}, each of the three services in turn, at random moments, while games run. Nothing that was acknowledged is lost,
 * every game ends, every result is counted once, every code is closed.
 *
 * <p>{@code -De2e.kills=200} makes it longer, {@code -De2e.seed=…} repeats one order of events.
 */
class KillIT {

    private static final int KILLS = Integer.getInteger("e2e.kills", 6);
    private static final int AT_LEAST = 20;
    private static final int TABLES = AT_LEAST + 6;
    private static final long SEED = Long.getLong("e2e.seed", System.nanoTime());

    private int fewest = Integer.MAX_VALUE;

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        System.out.println("KillIT: -De2e.seed=" + SEED);
        try (Salon salon = new Salon("kill").start();
                Tables tables = new Tables(salon, salon.server::webSocket, SEED, Duration.ofMillis(300))) {
            tables.open(TABLES, AT_LEAST);
            killInTurn(salon, tables);
            check(salon, tables.finish());
        }
    }

    private void killInTurn(Salon salon, Tables tables) throws InterruptedException {
        Random chance = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Service victim = salon.services().get(kill % 3);
            Thread.sleep(chance.nextInt(1500));
            tables.awaitRunning(AT_LEAST);
            fewest = Math.min(fewest, tables.running());
            victim.kill();
            Thread.sleep(chance.nextInt(700));
            victim.start().awaitHealthy();
        }
    }

    private void check(Salon salon, List<Game> games) throws Exception {
        System.out.printf(
                "KillIT: %d kills, %d games, %d moves, %d connections, never fewer than %d games at once%n",
                KILLS,
                games.size(),
                games.stream().mapToInt(Game::moves).sum(),
                games.stream().mapToInt(Game::connections).sum(),
                fewest);
        assertThat(fewest).as("games at once").isGreaterThanOrEqualTo(AT_LEAST);
        salon.awaitClosed(games, Duration.ofSeconds(60));
        Evidence evidence = new Evidence(games).seenAt(List.of(salon.server));
        // What was on its way when its process was killed is delivered again after some missed heartbeats.
        Thread.sleep(Duration.ofSeconds(6));
        salon.close();
        assertThat(evidence.faults(salon.files(), "UNAVAILABLE", "NOT_CONNECTED", "TAKEN_OVER"))
                .isEmpty();
    }
}
