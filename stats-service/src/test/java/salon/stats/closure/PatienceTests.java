package salon.stats.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTests {

    @Test
    void doublesTheWaitFromOneSecondUpToTheCap() {
        Patience patience = new Patience(Duration.ofSeconds(30));

        assertThat(IntStream.range(0, 8).mapToObj(patience::delayAfter).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void keepsTryingHoweverOftenItFailed() {
        assertThat(new Patience(Duration.ofSeconds(30)).delayAfter(Integer.MAX_VALUE))
                .isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void refusesToRetryWithoutAnyWait() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Patience(Duration.ZERO));
    }
}
