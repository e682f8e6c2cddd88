package salon.benchmarks.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A benchmark whose checks find nothing would praise a server that loses messages. */
class TallyTests {

    private final Tally tally = new Tally(3, 2, 1_000);

    @Test
    void knowsWhoSentAMessageAndHowLateItIs() {
        assertThat(hear(0, tally.write(1, 6_000), 8_000)).isEqualTo(1);
        assertThat(tally.latencies().getMaxValue()).isEqualTo(2_000);
        assertThat(tally.heard()).isEqualTo(1);
    }

    @Test
    void hasNothingToSayAboutMessagesInOrder() {
        String first = tally.write(0, 2_000);
        String other = tally.write(1, 2_000);
        String second = tally.write(0, 2_000);
        hear(2, first, 3_000);
        hear(2, second, 3_000);
        hear(2, other, 3_000);
        hear(1, first, 3_000);

        assertThat(tally.said()).isEqualTo(3);
        assertThat(tally.heard()).isEqualTo(4);
        assertThat(tally.displaced()).isZero();
    }

    @Test
    void noticesWhatIsHeardTwice() {
        String first = tally.write(0, 2_000);
        hear(2, first, 3_000);
        hear(2, first, 3_000);

        assertThat(tally.displaced()).isEqualTo(1);
    }

    @Test
    void noticesAGap() {
        tally.write(0, 2_000);
        hear(2, tally.write(0, 2_000), 3_000);

        assertThat(tally.displaced()).isEqualTo(1);
    }

    @Test
    void noticesTheWrongOrder() {
        String first = tally.write(0, 2_000);
        String second = tally.write(0, 2_000);
        hear(2, second, 3_000);
        hear(2, first, 3_000);

        assertThat(tally.displaced()).isEqualTo(2);
    }

    @Test
    void writesMessagesOfOneSize() {
        assertThat(tally.write(0, 2_000)).hasSize(64);
        assertThat(tally.write(1, 987_654_321_000L)).hasSize(64);
    }

    @Test
    void takesNoWordsOfOthers() {
        assertThatThrownBy(() -> hear(0, "5 0 0 ...", 3_000)).hasMessageContaining("Nobody said 5 0 0");
    }

    private int hear(int listener, String text, long now) {
        byte[] line = ("MSG u1 " + text).getBytes(StandardCharsets.US_ASCII);
        return tally.read(listener, line, 7, line.length, now);
    }
}
