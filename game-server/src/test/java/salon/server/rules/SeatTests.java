package salon.server.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SeatTests {

    @Test
    void isCountedFromZero() {
        assertThat(Seat.all(3)).containsExactly(new Seat(0), new Seat(1), new Seat(2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Seat(-1));
    }

    @Test
    void sortsByNumber() {
        assertThat(new TreeSet<>(Seat.all(12).reversed())).containsExactlyElementsOf(Seat.all(12));
    }
}
