package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TollTests {

    private static final int LARGEST = 512;

    private long now;

    private Toll toll(int burst) {
        return new Toll(1, burst, new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return now;
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        });
    }

    @Test
    void messageCountsOnceHoweverManyPartsItHas() {
        Toll toll = toll(2);
        assertThat(toll.admits(LARGEST, LARGEST, false)).isTrue();
        assertThat(toll.admits(LARGEST, LARGEST, false)).isTrue();
        assertThat(toll.admits(100, LARGEST, true)).isTrue();
        assertThat(toll.admits(100, LARGEST, true)).isTrue();
        assertThat(toll.admits(100, LARGEST, true)).isFalse();
    }

    @Test
    void longMessageCountsAgainForEachStretch() {
        Toll toll = toll(3);
        int admitted = 0;
        while (toll.admits(LARGEST, LARGEST, false)) {
            admitted++;
        }
        assertThat(admitted).isEqualTo(3 * 8192 / LARGEST - 1);
    }

    @Test
    void fragmentOfTheClientsOwnCounts() {
        Toll toll = toll(3);
        assertThat(toll.admits(1, LARGEST, false)).isTrue();
        assertThat(toll.admits(1, LARGEST, false)).isTrue();
        assertThat(toll.admits(1, LARGEST, false)).isTrue();
        assertThat(toll.admits(1, LARGEST, false)).isFalse();
    }

    @Test
    void moreIsAdmittedAsTimePasses() {
        Toll toll = toll(1);
        assertThat(toll.admits(1, LARGEST, true)).isTrue();
        now += Duration.ofMillis(999).toNanos();
        assertThat(toll.admits(1, LARGEST, true)).isFalse();
        now += Duration.ofMillis(1).toNanos();
        assertThat(toll.admits(1, LARGEST, true)).isTrue();
    }

    @Test
    void partWithoutTheHalfOfAPairIsTomcatsOwn() {
        Toll toll = toll(1);
        assertThat(toll.admits(LARGEST - 1, LARGEST, false)).isTrue();
        assertThat(toll.admits(LARGEST - 1, LARGEST, false)).isTrue();
    }
}
