package salon.server.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseSettingsTests {

    @Test
    void somebodyMayAlwaysWait() {
        assertThatThrownBy(() -> new DatabaseSettings(0))
                .hasMessage("salon.database.waiting must be 1 or more: somebody may always wait.");
    }
}
