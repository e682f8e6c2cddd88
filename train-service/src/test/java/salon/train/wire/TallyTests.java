package salon.train.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TallyTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Tally tally = new Tally(meters, nanos::get);

    @Test
    void countsAllAndSaysTheFirstOnesOfEveryWhile(CapturedOutput log) {
        cutOff(3 * Tally.MOST_LINES);
        assertThat(lines(log)).hasSize(Tally.MOST_LINES);

        nanos.addAndGet(Tally.WHILE);
        cutOff(1);

        assertThat(lines(log)).hasSize(Tally.MOST_LINES + 2);
        assertThat(log)
                .contains("100 more were cut off.")
                .contains("Cut off (unknown-option): localhost/<unresolved>:7 wrote a novel.");
        assertThat(meters.get("salon.tcp.cutoffs")
                        .tag("reason", "unknown-option")
                        .counter()
                        .count())
                .isEqualTo(3 * Tally.MOST_LINES + 1);
    }

    private void cutOff(int times) {
        for (int i = 0; i < times; i++) {
            tally.cutOff(InetSocketAddress.createUnresolved("localhost", 7), CutOff.UNKNOWN_OPTION, "wrote a novel");
        }
    }

    /** Other tests' servers, still kept by Spring, may have something to say as well. */
    private static Stream<String> lines(CapturedOutput log) {
        return log.getAll().lines().filter(line -> line.contains("train.wire.Tally"));
    }
}
