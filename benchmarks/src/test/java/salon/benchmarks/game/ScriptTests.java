package salon.benchmarks.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScriptTests {

    @Test
    void knowsTheNumbersOfMovesInAJournal() throws BadArguments {
        Script script = Script.of("nim", 3);

        assertThat(script.moves()).isEqualTo(12);
        assertThat(script.firstMove()).isEqualTo(5);
        assertThat(script.madeBy(2)).isZero();
        assertThat(script.madeBy(4)).isZero();
        assertThat(script.madeBy(5)).isEqualTo(1);
        assertThat(script.mover(4)).isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBePlayed() {
        assertThatThrownBy(() -> Script.of("chess", 2)).hasMessageContaining("chess cannot be played here");
        assertThatThrownBy(() -> Script.of("tic-tac-toe", 3)).hasMessageContaining("for 2 players, not for 3");
        assertThatThrownBy(() -> Script.of("nim", 1)).hasMessageContaining("for 2 to 6 players, not for 1");
    }
}
