package salon.chat.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
        assertThat(log).contains("100 more were cut off.").contains("Cut off (flood): TCP /192.0.2.7:7.");
        assertThat(meters.get("salon.chat.cutoffs")
                        .tag("reason", "flood")
                        .counter()
                        .count())
                .isEqualTo(3 * Tally.MOST_LINES + 1);
    }

    /** Other tests' servers, still kept by Spring, may have something to say as well. */
    private static Stream<String> lines(CapturedOutput log) {
        return log.getAll().lines().filter(line -> line.contains("chat.line.Tally"));
    }

    private void cutOff(int times) {
        for (int i = 0; i < times; i++) {
            tally.ended("TCP /192.0.2.7:7", Ending.FLOOD);
        }
    }

    @Test
    void saysNothingOfThoseWhoLeave(CapturedOutput log) {
        for (Ending ending : new Ending[] {Ending.GOODBYE, Ending.LOST, Ending.REPLACED, Ending.STOPPING}) {
            tally.ended("TCP /192.0.2.7:7", ending);
        }
        assertThat(lines(log)).isEmpty();
    }
}
