package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** A client that never reads is cut off; the others notice no more than that it is gone. */
@ExtendWith(OutputCaptureExtension.class)
class SlowReaderTests extends WholeServer {

    private static final int MOVES_BEFORE = 240;

    /** Several times what may wait in the long run, and less than may in any case. */
    private static final int TIMES = 20;

    private int moves;

    @Test
    void clientThatReadsMayAskForAsMuch() {
        Match match = nim("[50,50,50,50,50,50,50,50,50,50]");
        while (moves < MOVES_BEFORE) {
            match.plays(moves % 2 == 0 ? match.alice() : match.bob(), nextMove());
        }
        for (int times = 0; times < TIMES; times++) {
            match.bob().watch(3);
        }
        for (int messages = 0; messages < TIMES * (MOVES_BEFORE + 1); messages++) {
            match.bob().hear();
        }
        match.alice().play(nextMove()).hearUpdate("played");
    }

    @Test
    void clientThatNeverReadsIsCutOffWhileTheOthersPlayOn(CapturedOutput log) throws IOException {
        Match match = nim("[50,50,50,50,50,50,50,50,50,50]");
        while (moves < MOVES_BEFORE) {
            match.plays(moves % 2 == 0 ? match.alice() : match.bob(), nextMove());
        }
        Client alice = match.alice();
        Client watcher = watcher(match.code());
        match.bob().close();
        alice.hearLobby();
        watcher.hearLobby();

        try (RawClient bob = new RawClient(port, match.code())) {
            bob.connect(Person.named("bob"));
            assertThat(isConnected(alice.hearLobby(), "bob")).isTrue();
            watcher.hearLobby();
            JsonNode heard;
            do {
                askForEverything(bob);
                alice.play(nextMove());
                heard = next(alice, watcher);
                if (isUpdate(heard)) {
                    bob.say("{\"type\":\"action\",\"publicId\":\"bob\",\"action\":%s}".formatted(nextMove()));
                    heard = next(alice, watcher);
                }
            } while (isUpdate(heard));

            assertThat(isConnected(heard, "bob")).isFalse();
            assertThat(log).contains("reads too slowly").doesNotContain("TOO_MANY_MESSAGES");
        }
        assertThat(seat(match.code(), "bob").play("{\"heap\":9,\"count\":1}").hearUpdate("played"))
                .isNotNull();
    }

    /** What both are told next: a move, or else that bob is gone, which may come before alice's move or after. */
    private static JsonNode next(Client alice, Client watcher) {
        JsonNode heard = alice.hear();
        assertThat(watcher.hear().get("type")).isEqualTo(heard.get("type"));
        return heard;
    }

    private static boolean isUpdate(JsonNode heard) {
        return heard.get("type").stringValue().equals("update");
    }

    /** A few hundred updates, none of which is ever read. */
    private void askForEverything(RawClient client) throws IOException {
        client.say("{\"type\":\"watch\",\"since\":%d}".formatted(3 + moves - MOVES_BEFORE));
    }

    private String nextMove() {
        return "{\"heap\":%d,\"count\":1}".formatted(moves++ / 50);
    }
}
