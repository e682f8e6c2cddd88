package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TollTests {

    private static final int LARGEST = 512;

    @Test
    void messageCountsOnceHoweverManyPartsItHas() {
        Toll toll = new Toll(1, 2);
        assertThat(toll.admits(LARGEST, LARGEST, false)).isTrue();
        assertThat(toll.admits(LARGEST, LARGEST, false)).isTrue();
        assertThat(toll.admits(100, LARGEST, true)).isTrue();
        assertThat(toll.admits(100, LARGEST, true)).isTrue();
        assertThat(toll.admits(100, LARGEST, true)).isFalse();
    }

    @Test
    void longMessageCountsAgainForEachStretch() {
        Toll toll = new Toll(1, 3);
        int admitted = 0;
        while (toll.admits(LARGEST, LARGEST, false)) {
            admitted++;
        }
        assertThat(admitted).isEqualTo(3 * 8192 / LARGEST - 1);
    }

    @Test
    void fragmentOfTheClientsOwnCounts() {
        Toll toll = new Toll(1, 3);
        assertThat(toll.admits(1, LARGEST, false)).isTrue();
        assertThat(toll.admits(1, LARGEST, false)).isTrue();
        assertThat(toll.admits(1, LARGEST, false)).isTrue();
        assertThat(toll.admits(1, LARGEST, false)).isFalse();
    }

    @Test
    void partWithoutTheHalfOfAPairIsTomcatsOwn() {
        Toll toll = new Toll(1, 1);
        assertThat(toll.admits(LARGEST - 1, LARGEST, false)).isTrue();
        assertThat(toll.admits(LARGEST - 1, LARGEST, false)).isTrue();
    }
}
