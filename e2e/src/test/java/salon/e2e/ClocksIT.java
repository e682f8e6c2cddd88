package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A game always ends: by the clock, whether anyone is connected or not, and whether or not its process is still alive. */
class ClocksIT {

    private static Salon salon;

    @BeforeAll
    static void start() {
        salon = new Salon("clocks");
        salon.manager
                .with("salon.lobby", "4s")
                .with("salon.expiry.grace", "1s")
                .with("salon.expiry.check", "1s")
                .with("salon.expiry.again", "1s");
        salon.server.with("salon.room.linger", "1s").with("salon.room.sweep", "1s");
        salon.start();
    }

    @AfterAll
    static void stop() {
        salon.close();
    }

    @Test
    void endsAGameThatBothPlayersAndItsServerLeft() {
        String code = salon.create("alice", "{\"game\":\"tic-tac-toe\",\"turnSeconds\":2}");
        Hand alice = new Hand("alice", salon.socket(code)).connects();
        alice.hears("lobby");
        Hand bob = new Hand("bob", salon.socket(code)).connects();
        bob.hears("lobby");
        alice.hears("lobby");
        alice.plays("{'cell':4}").hears("update");
        salon.server.kill();
        salon.server.start().awaitHealthy();

        await().atMost(Duration.ofSeconds(20)).until(() -> salon.isClosed(code));
        JsonNode results = salon.results(code).get("results");
        assertThat(results.size()).isEqualTo(2);
        results.forEach(result -> assertThat(result.get("outcome").asString())
                .isEqualTo(result.get("publicId").asString().equals("alice") ? "VICTORY" : "DEFEAT"));
        Hand back = new Hand("bob", salon.socket(code));
        back.says("{'type':'connect','publicId':'bob','privateId':'private-id-of-bob','since':3}");
        assertThat(back.hears("update").get("event").asString()).isEqualTo("played");
        assertThat(back.hears("update").get("event").asString()).isEqualTo("timedOut");
    }

    @Test
    void expiresAGameToWhichNobodyCame() {
        String code = salon.create("alice", "{\"game\":\"nim\"}");
        await().atMost(Duration.ofSeconds(20)).until(() -> salon.status(code).equals("EXPIRED"));
        Hand late = new Hand("alice", salon.socket(code)).connects();
        assertThat(late.hears("error").get("code").asString()).isEqualTo("GAME_CLOSED");
        assertThat(late.hearsTheEnd().code()).isEqualTo(1008);
    }

    @Test
    void expiresAGameToWhichOnlyTheHostCame() {
        String code = salon.create("carol", "{\"game\":\"nim\"}");
        Hand carol = new Hand("carol", salon.socket(code)).connects();
        carol.hears("lobby");
        assertThat(carol.hears("lobby").get("status").asString()).isEqualTo("expired");
        await().atMost(Duration.ofSeconds(20)).until(() -> salon.status(code).equals("EXPIRED"));
    }

    @Test
    void keepsAGameThatIsBeingPlayedBeyondTheTimeOfItsLobby() {
        String code = salon.create("dave", "{\"game\":\"nim\",\"turnSeconds\":8}");
        Hand dave = new Hand("dave", salon.socket(code)).connects();
        dave.hears("lobby");
        new Hand("erin", salon.socket(code)).connects().hears("lobby");
        await().pollDelay(Duration.ofSeconds(7))
                .atMost(Duration.ofSeconds(8))
                .until(() -> salon.status(code).equals("OPEN"));
        dave.hears("lobby");
        assertThat(dave.hears("update").get("event").asString()).isEqualTo("timedOut");
        await().atMost(Duration.ofSeconds(20)).until(() -> salon.isClosed(code));
    }
}
