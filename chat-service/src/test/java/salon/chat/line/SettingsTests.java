package salon.chat.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class SettingsTests {

    @Test
    void haveDefaults() {
        assertThat(Settings.with())
                .isEqualTo(new LineSettings(
                        7084,
                        50_000,
                        10_000,
                        1000,
                        50,
                        100,
                        20,
                        DataSize.ofKilobytes(256),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(25),
                        Duration.ofMinutes(15),
                        Duration.ofMillis(500)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat-port=-1",
                "chat-port=65536",
                "commands-port=-1",
                "commands-port=65536",
                "connections=0",
                "connections-per-address=0",
                "lines-per-second=0",
                "burst=0",
                "warnings=0",
                "most-waiting=32767B",
                "patience=0s",
                "ping=-1s",
                "idle=0s",
                "unterminated-after=0s"
            })
    void areRefusedWhereTheyMakeNoSense(String bad) {
        assertThatThrownBy(() -> Settings.with(bad))
                .rootCause()
                .hasMessageStartingWith("salon.line." + bad.split("=")[0] + " must be ");
    }
}
