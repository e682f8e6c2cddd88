package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * The clock of the machine jumps an hour ahead and two back while games are played, and the game-server is killed and started between.
 * No turn runs out, no lobby expires, and results are delivered at once.
 */
class ClockJumpIT {

    private static final int TABLES = 4;
    private static final Duration THINKING = Duration.ofMillis(500);

    @Test
    void takesNobodysTurnAndHoldsNothingBack() throws Exception {
        WallClock clock =
                WallClock.keptIn(Path.of("target", "clock-jump-offset", "now").toAbsolutePath());
        try (Salon salon = new Salon("clock-jump");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            salon.services().forEach(clock::shownTo);
            salon.manager.with("salon.expiry.check", "1s").with("salon.expiry.grace", "1s");
            salon.start();
            String lobby = salon.create("patience", Game.Kind.ALL.getFirst().parameters());
            Hand patience = new Hand("patience", salon.socket(lobby)).connects();
            patience.hears("lobby");
            List<Game> games = new ArrayList<>();
            for (int table = 0; table < TABLES; table++) {
                games.add(begin(salon, table));
            }
            List<Future<Game>> playing = games.stream()
                    .map(game -> threads.submit(() -> game.play(threads)))
                    .toList();
            awaitMoves(games);
            clock.jumpTo(Duration.ofHours(1));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Files.readString(salon.server.log()).contains("A clock has jumped"));
            awaitMoves(games);
            salon.server.kill();
            salon.server.start().awaitHealthy();
            awaitMoves(games);
            clock.jumpTo(Duration.ofHours(-1));
            for (Future<Game> game : playing) {
                game.get();
            }
            salon.awaitClosed(games, Duration.ofSeconds(20));
            assertThat(salon.status(lobby)).isEqualTo("OPEN");
            Hand friend = new Hand("friend", salon.socket(lobby)).connects();
            assertThat(friend.hears("lobby").get("status").asString()).isEqualTo("playing");
            Evidence evidence = new Evidence(games).seenAt(List.of(salon.server));
            // What was on its way when its process was killed is delivered again after some missed heartbeats.
            Thread.sleep(Duration.ofSeconds(6));
            salon.stop();
            assertThat(evidence.faults(salon.files(), "UNAVAILABLE", "NOT_CONNECTED", "TAKEN_OVER"))
                    .isEmpty();
        }
    }

    private static Game begin(Salon salon, int table) {
        Game.Kind kind = table % 2 == 0 ? Game.Kind.ALL.get(1) : Game.Kind.ALL.get(2);
        List<String> names = List.of("a" + table, "b" + table, "c" + table);
        return new Game(
                salon.create(names.getFirst(), kind.parameters()),
                kind,
                names,
                () -> "ws://localhost:" + salon.server.port(),
                table,
                THINKING);
    }

    private static void awaitMoves(List<Game> games) {
        int before = games.stream().mapToInt(Game::moves).sum();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> games.stream().mapToInt(Game::moves).sum() > before + TABLES);
    }
}
