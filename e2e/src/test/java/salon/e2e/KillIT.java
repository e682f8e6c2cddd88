package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * {@code kill -9}, each of the three services in turn, at random moments, while games run. Nothing that was acknowledged is lost,
 * every game ends, every result is counted once, every code is closed.
 *
 * <p>{@code -De2e.kills=200} makes it longer, {@code -De2e.seed=…} repeats one order of events.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillIT {

    private static final int KILLS = Integer.getInteger("e2e.kills", 21);
    private static final int AT_LEAST = 20;
    private static final int TABLES = AT_LEAST + 6;
    private static final long SEED = Long.getLong("e2e.seed", System.nanoTime());

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger fewest = new AtomicInteger(Integer.MAX_VALUE);

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        System.out.println("KillIT: -De2e.seed=" + SEED);
        AtomicBoolean more = new AtomicBoolean(true);
        List<Game> games = Collections.synchronizedList(new ArrayList<>());
        try (Salon salon = new Salon("kill").start();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> tables = new ArrayList<>();
            for (int table = 0; table < TABLES; table++) {
                int number = table;
                tables.add(threads.submit(() -> {
                    playAt(number, salon, threads, games, more);
                    return null;
                }));
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> running.get() >= AT_LEAST);
            killInTurn(salon);
            more.set(false);
            for (Future<?> table : tables) {
                table.get();
            }
            check(salon, games);
        }
    }

    private void playAt(int table, Salon salon, ExecutorService threads, List<Game> games, AtomicBoolean more)
            throws Exception {
        for (int round = 0; more.get(); round++) {
            Game.Kind kind = Game.Kind.ALL.get((table + round) % Game.Kind.ALL.size());
            // The same players at a table again and again: their counts must add up over many games.
            List<String> names = List.of("a" + table, "b" + table, "c" + table);
            Optional<String> code = salon.tryCreate(names.getFirst(), kind.parameters());
            if (code.isPresent()) {
                Game game = new Game(
                        code.get(),
                        kind,
                        names,
                        () -> "ws://localhost:" + salon.server.port(),
                        SEED + 1000L * table + round,
                        Duration.ofMillis(300));
                running.incrementAndGet();
                games.add(game.play(threads));
                running.decrementAndGet();
            } else {
                Thread.sleep(100);
            }
        }
    }

    private void killInTurn(Salon salon) throws InterruptedException {
        Random chance = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Service victim = salon.services().get(kill % 3);
            Thread.sleep(chance.nextInt(1500));
            await().atMost(Duration.ofSeconds(60)).until(() -> running.get() >= AT_LEAST);
            fewest.accumulateAndGet(running.get(), Math::min);
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
                fewest.get());
        assertThat(fewest.get()).as("games at once").isGreaterThanOrEqualTo(AT_LEAST);
        salon.awaitClosed(games, Duration.ofSeconds(60));
        Evidence evidence = new Evidence(games).seenAt(List.of(salon.server));
        // What was on its way when its process was killed is delivered again after some missed heartbeats.
        Thread.sleep(Duration.ofSeconds(6));
        salon.close();
        assertThat(evidence.faults(salon.files(), "UNAVAILABLE", "NOT_CONNECTED", "TAKEN_OVER"))
                .isEmpty();
    }
}
