package salon.benchmarks.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeardTests {

    @Test
    void takesWhatItNeedsOfAnUpdateAndSkipsTheRest() {
        assertThat(heard("""
                {"type":"update","seq":4,"by":"a","event":"played","action":{"cell":4,"seq":9},"state":{"cells":["X",[]]},
                 "turn":["b","c"],"deadline":"2026-11-21T00:00:00Z","status":"playing","id":"m0"}""")).isEqualTo(new Heard("update", 4, "playing", "played", "a", "m0", "b", ""));
    }

    @Test
    void takesALobbyInWhichNobodyIsToMove() {
        assertThat(
                        heard(
                                "{\"type\":\"lobby\",\"code\":\"K7Q2MX\",\"seq\":2,\"status\":\"waiting\",\"players\":[{}],\"turn\":[]}"))
                .isEqualTo(new Heard("lobby", 2, "waiting", null, null, null, null, "K7Q2MX"));
    }

    @Test
    void knowsTheEnd() {
        assertThat(heard("{\"type\":\"update\",\"status\":\"defeat\"}").over()).isTrue();
        assertThat(heard("{\"type\":\"update\",\"status\":\"playing\"}").over()).isFalse();
    }

    private static Heard heard(String text) {
        byte[] bytes = ("??" + text + "??").getBytes(StandardCharsets.UTF_8);
        return Heard.of(bytes, 2, bytes.length - 2);
    }
}
