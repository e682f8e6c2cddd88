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
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * All databases and logs are on one disk, which is full in the middle of games, twice, and the second time the game-server is
 * killed while it is. What is asked meanwhile is refused clearly. With space all goes on by itself; nothing acknowledged is lost.
 */
class FullDiskIT {

    private static final int TABLES = 8;
    private static final Duration THINKING = Duration.ofMillis(600);

    @Test
    void refusesClearlyAndGoesOnByItself() throws Exception {
        Path folder = Path.of("target", "full-disk").toAbsolutePath();
        List<Game> games = new ArrayList<>();
        try (SmallDisk disk = SmallDisk.mount(folder, 200);
                Salon salon = new Salon("full-disk/salon");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Service chat = salon.chat();
            chat.start();
            salon.start();
            chat.awaitHealthy();
            for (int table = 0; table < TABLES; table++) {
                games.add(begin(salon, table));
            }
            List<Future<Game>> playing = games.stream()
                    .map(game -> threads.submit(() -> game.play(threads)))
                    .toList();
            try (LineSocket talker = talker(chat)) {
                awaitMoves(games);
                disk.fill();
                awaitHealth(false, salon.server);
                refuses(disk, salon, chat, talker);
                disk.empty();
                awaitHealth(true, salon.server, salon.manager, chat);
                talker.says("MSG loud and clear").says("HIS 1");
                hears(talker, line -> line.endsWith("loud and clear"));
            }
            assertThat(salon.tryCreate("late", Game.Kind.ALL.getFirst().parameters()))
                    .isPresent();
            assertThat(Files.readAllLines(salon.server.log()).size())
                    .as("lines in the log of a full disk")
                    .isLessThan(300);

            awaitMoves(games);
            disk.fill();
            awaitHealth(false, salon.server);
            salon.server.kill();
            disk.empty();
            salon.server.start().awaitHealthy();

            for (Future<Game> game : playing) {
                game.get();
            }
            salon.awaitClosed(games, Duration.ofSeconds(60));
            Evidence evidence = new Evidence(games).seenAt(List.of(salon.server));
            // What was on its way when its process was killed is delivered again after some missed heartbeats.
            Thread.sleep(Duration.ofSeconds(6));
            chat.stop();
            salon.stop();
            assertThat(evidence.faults(salon.files(), "UNAVAILABLE", "NOT_CONNECTED", "TAKEN_OVER"))
                    .isEmpty();
        }
    }

    private static Game begin(Salon salon, int table) {
        Game.Kind kind = Game.Kind.ALL.get(table % Game.Kind.ALL.size());
        List<String> names = List.of("a" + table, "b" + table, "c" + table);
        return new Game(
                salon.create(names.getFirst(), kind.parameters()),
                kind,
                names,
                () -> "ws://localhost:" + salon.server.port(),
                table,
                THINKING);
    }

    private static LineSocket talker(Service chat) throws Exception {
        return new LineSocket(chat.tcpPort()).hears("WHO").says("IAM alice").hears("ARR alice");
    }

    /** Whatever begins once a service has noticed; until then it has a reserve. */
    private static void refuses(SmallDisk disk, Salon salon, Service chat, LineSocket talker) throws Exception {
        String wish = "{\"publicId\":\"x\",\"parameters\":%s}"
                .formatted(Game.Kind.ALL.getFirst().parameters());
        await().until(() -> {
            // With what another service gave up it would go on for a while.
            disk.fill();
            return Rest.post(salon.manager.http("/games"), wish).status() == 503;
        });
        Rest.Answer refusal = Rest.post(salon.manager.http("/games"), wish);
        assertThat(refusal.json().get("code").asString()).isEqualTo("DATABASE_AWAY");
        assertThat(refusal.json().get("detail").asString()).contains("nothing has changed");
        await().until(() -> {
            disk.fill();
            talker.says("MSG is anybody there?");
            return !chat.healthy();
        });
        talker.says("MSG is anybody there?");
        hears(talker, line -> line.startsWith("ERR MSG"));
        awaitHealth(false, salon.manager, chat);
    }

    private static void hears(LineSocket talker, Predicate<String> awaited) throws Exception {
        String line;
        do {
            line = talker.hears();
            assertThat(line).as("the chat goes on").isNotNull();
        } while (!awaited.test(line));
    }

    private static void awaitMoves(List<Game> games) {
        int before = games.stream().mapToInt(Game::moves).sum();
        await().until(() -> games.stream().mapToInt(Game::moves).sum() > before + TABLES);
    }

    private static void awaitHealth(boolean healthy, Service... services) {
        for (Service service : services) {
            await().atMost(Duration.ofSeconds(20)).until(() -> service.healthy() == healthy);
        }
    }
}
