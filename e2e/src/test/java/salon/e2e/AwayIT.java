package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The stats-service and the game-manager away for a while when games end: nothing is lost, all is delivered in the end. */
class AwayIT {

    private static final Duration AWAY = Duration.ofSeconds(Long.getLong("e2e.away", 10));
    private static final int GAMES = 12;

    @Test
    void deliversEverythingOnceTheyAreBack() throws Exception {
        try (Salon salon = new Salon("away").start();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Supplier<String> server = () -> "ws://localhost:" + salon.server.port();
            List<Game> games = new ArrayList<>();
            List<Hand> hosts = new ArrayList<>();
            for (int number = 0; number < GAMES; number++) {
                Game.Kind kind = Game.Kind.ALL.get(number % Game.Kind.ALL.size());
                List<String> names = List.of("a" + number, "b" + number, "c" + number);
                String code = salon.create(names.getFirst(), kind.parameters());
                // Someone has come to each room, so that it needs the game-manager no more.
                hosts.add(new Hand("early" + number, salon.socket(code)).connects());
                hosts.getLast().hears("lobby");
                hosts.getLast().leaves().hearsTheEnd();
                games.add(new Game(code, kind, names, server, number, Duration.ofMillis(10)));
            }
            salon.stats.kill();
            salon.manager.kill();
            // Worse than nobody: someone who takes the call and says nothing.
            ServerSocket silent = new ServerSocket(salon.stats.port());
            List<Future<Game>> playing = games.stream()
                    .map(game -> threads.submit(() -> game.play(threads)))
                    .toList();
            for (Future<Game> each : playing) {
                each.get();
            }
            Thread.sleep(AWAY);
            silent.close();
            salon.stats.start().awaitHealthy();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> games.stream()
                            .allMatch(game -> Rest.get(salon.stats.http("/games/" + game.code + "/results"))
                                                    .status()
                                            == 200
                                    && salon.results(game.code).get("complete").asBoolean()));
            salon.manager.start().awaitHealthy();
            salon.awaitClosed(games, Duration.ofSeconds(60));
            for (Bot bot : games.stream().flatMap(game -> game.bots().stream()).toList()) {
                assertThat(Rest.get(salon.stats.http("/players/" + bot.name()))
                                .json()
                                .get("games")
                                .asInt())
                        .as("games counted for " + bot.name())
                        .isEqualTo(1);
            }
            Evidence evidence = new Evidence(games).seenAt(List.of(salon.server));
            salon.stop();
            assertThat(evidence.faults(salon.files())).isEmpty();
        }
    }
}
