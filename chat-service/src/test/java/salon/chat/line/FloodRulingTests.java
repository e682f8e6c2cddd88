package salon.chat.line;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.chat.line.Flood.Ruling.CUT_OFF;
import static salon.chat.line.Flood.Ruling.FINE;
import static salon.chat.line.Flood.Ruling.WARN;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FloodRulingTests {

    private final HandClock clock = new HandClock();
    private final Flood flood = new Flood(Settings.with("lines-per-second=2", "burst=3", "warnings=2"), clock);

    @Test
    void burstIsFineAndThenThereAreWarningsBeforeTheEnd() {
        assertThat(rulings(6)).containsExactly(FINE, FINE, FINE, WARN, WARN, CUT_OFF);
    }

    @Test
    void warningsAreForgottenOnceALineIsFine() {
        rulings(5);
        clock.pass(Duration.ofMillis(500));
        assertThat(rulings(4)).containsExactly(FINE, WARN, WARN, CUT_OFF);
    }

    @Test
    void whoeverKeepsToTheRateIsNeverWarned() {
        for (int second = 0; second < 100; second++) {
            assertThat(rulings(2)).containsExactly(FINE, FINE);
            clock.pass(Duration.ofSeconds(1));
        }
    }

    private Flood.Ruling[] rulings(int lines) {
        Flood.Ruling[] rulings = new Flood.Ruling[lines];
        for (int line = 0; line < lines; line++) {
            rulings[line] = flood.next();
        }
        return rulings;
    }

    private static final class HandClock implements TimeMeter {

        private long nanos;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
