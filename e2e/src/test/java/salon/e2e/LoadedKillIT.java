package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * {@code kill -9} of the game-server under the very load that it is measured with: as many games at once as it is worth measuring, as
 * fast as they go. Nothing that was acknowledged is lost or stored twice, and every game comes to its end.
 *
 * <p>{@code -De2e.loaded.kills=20} makes it longer, {@code -De2e.seed=…} repeats the times between them.
 */
@Tag("whole-machine")
class LoadedKillIT {

    private static final int KILLS = Integer.getInteger("e2e.loaded.kills", 2);
    private static final int ROOMS = 100;
    private static final long SEED = Long.getLong("e2e.seed", System.nanoTime());

    @Test
    void losesNothingThatWasAcknowledgedUnderLoad() throws Exception {
        System.out.println("LoadedKillIT: -De2e.seed=" + SEED);
        try (Salon salon = new Salon("loaded-kill").start();
                GameLoadProcess load = load(salon)) {
            load.awaitSaid("measuring");
            kill(salon.server, load);
            int exit = load.end();
            System.out.println(load.said());
            assertThat(exit).as(load.said()).isZero();
            check(load.report());
        }
    }

    private static GameLoadProcess load(Salon salon) {
        return new GameLoadProcess(
                salon.home,
                salon.manager.http(""),
                "--check",
                "--rooms",
                String.valueOf(ROOMS),
                "--warm-up",
                "0s",
                // Until it is told to end.
                "--duration",
                "60m");
    }

    private static void kill(Service server, GameLoadProcess load) throws InterruptedException {
        Random chance = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Thread.sleep(1000 + chance.nextInt(1500));
            assertThat(load.running()).as(load.said()).isTrue();
            server.kill();
            Thread.sleep(chance.nextInt(500));
            server.start().awaitHealthy();
        }
        Thread.sleep(1000);
    }

    private static void check(JsonNode report) {
        JsonNode checked = report.get("checked");
        assertThat(checked.get("faults")).isEmpty();
        assertThat(report.get("errors").properties()).isEmpty();
        assertThat(report.get("unfinished").asInt()).isZero();
        assertThat(checked.get("games").asInt()).isGreaterThan(ROOMS);
        assertThat(checked.get("cutOff").asInt()).as("players who came back").isGreaterThanOrEqualTo(KILLS);
    }
}
