package salon.chat.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutgoingTests {

    private static final Line TEN_BYTES = new Line("123456789");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final StubWire wire = new StubWire();
    private Outgoing outgoing = outgoing(Duration.ofDays(1));

    @Test
    void wireIsWokenOnceUntilNothingIsLeft() {
        outgoing.add(TEN_BYTES);
        outgoing.add(new Line("second"));
        assertThat(wire.awakened).isEqualTo(1);
        assertThat(outgoing.take()).hasToString("123456789");
        assertThat(outgoing.take()).hasToString("second");
        assertThat(outgoing.take()).isNull();
        outgoing.taken();
        outgoing.add(TEN_BYTES);
        assertThat(wire.awakened).as("it asks once more by itself").isEqualTo(1);
        assertThat(outgoing.take()).isNotNull();
        outgoing.taken();
        assertThat(outgoing.take()).isNull();
        outgoing.add(TEN_BYTES);
        assertThat(wire.awakened).isEqualTo(2);
    }

    @Test
    void waitingIsCountedUntilTheNetworkHasIt() {
        outgoing.add(TEN_BYTES);
        outgoing.add(TEN_BYTES);
        outgoing.take();
        assertThat(outgoing.waiting()).isEqualTo(20);
        outgoing.taken();
        assertThat(outgoing.waiting()).isEqualTo(10);
        assertThat(meters.get("salon.chat.lines.out").counter().count()).isOne();
        assertThat(meters.get("salon.chat.line.lag").timer().count()).isOne();
    }

    @Test
    void lineThatIsKeptSaysNothingOfTheLag() {
        outgoing.add(Line.kept("WHO"));
        outgoing.take();
        outgoing.taken();
        assertThat(meters.get("salon.chat.lines.out").counter().count()).isOne();
        assertThat(meters.get("salon.chat.line.lag").timer().count()).isZero();
    }

    @Test
    void readerWhoKeepsReadingMayBeBehindByABurstAndNoMore() {
        for (int lines = 0; lines < 10 * Outgoing.BURST; lines++) {
            assertThat(outgoing.add(TEN_BYTES)).isTrue();
        }
        assertThat(outgoing.waiting()).isEqualTo(100 * Outgoing.BURST);
        assertThat(outgoing.add(TEN_BYTES)).isFalse();
    }

    @Test
    void readerWhoTakesNothingMayNot() {
        outgoing = outgoing(Duration.ZERO);
        for (int lines = 0; lines < 10; lines++) {
            assertThat(outgoing.add(TEN_BYTES)).isTrue();
        }
        assertThat(outgoing.add(TEN_BYTES)).isFalse();
    }

    @Test
    void flushedIsDoneWhenWhatWasQueuedBeforeIsWithTheNetwork() {
        assertThat(outgoing.flushed().toCompletableFuture()).isDone();
        outgoing.add(TEN_BYTES);
        var first = outgoing.flushed().toCompletableFuture();
        outgoing.add(TEN_BYTES);
        var second = outgoing.flushed().toCompletableFuture();
        outgoing.take();
        assertThat(first).isNotDone();
        outgoing.taken();
        assertThat(first).isDone();
        assertThat(second).isNotDone();
        outgoing.abandon();
        assertThat(second).isDone();
        assertThat(outgoing.flushed().toCompletableFuture()).isDone();
    }

    @Test
    void closeWaitsForWhatIsQueuedAndNothingIsSentAfterIt() {
        outgoing.add(TEN_BYTES);
        outgoing.close(Ending.GOODBYE);
        outgoing.close(Ending.FLOOD);
        outgoing.add(new Line("too late"));
        assertThat(outgoing.take()).isEqualTo(TEN_BYTES);
        assertThat(outgoing.take()).isNull();
        assertThat(wire.hungUp).isEmpty();
        outgoing.taken();
        assertThat(outgoing.take()).isNull();
        assertThat(wire.hungUp).containsExactly(Ending.GOODBYE);
    }

    @Test
    void closeIsAtOnceWhenNothingWaits() {
        outgoing.close(Ending.GOODBYE);
        assertThat(wire.hungUp).containsExactly(Ending.GOODBYE);
    }

    @Test
    void whoeverIsAbandonedIsNotHungUpOn() {
        outgoing.add(TEN_BYTES);
        outgoing.abandon();
        outgoing.close(Ending.GOODBYE);
        assertThat(outgoing.take()).isNull();
        assertThat(outgoing.waiting()).isZero();
        assertThat(wire.hungUp).isEmpty();
    }

    private Outgoing outgoing(Duration patience) {
        return new Outgoing(wire, new Tally(meters, System::nanoTime), 100, patience);
    }

    private static final class StubWire implements Wire {

        int awakened;
        final List<Ending> hungUp = new ArrayList<>();

        @Override
        public void wake() {
            awakened++;
        }

        @Override
        public void hangUp(Ending why) {
            hungUp.add(why);
        }

        @Override
        public void cut(Ending why) {}
    }
}
