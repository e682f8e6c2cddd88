package salon.server.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.server.identity.PublicId;
import salon.server.journal.Append;
import salon.server.journal.Append.Becomes;
import salon.server.journal.Code;
import salon.server.journal.Entry;
import salon.server.journal.Stored;
import salon.server.rules.Seat;

/** What one node says and the other hears, whatever becomes of it in between. */
class FanoutTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Code CODE = new Code("K7Q2MX");
    private static final Code OTHER = new Code("ABCDEF");
    private static final Notice NEWS = new Notice.Moved(NOON, Map.of(CODE, 4));

    private final FakeWire wire = new FakeWire();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Fanout here = wire.node(() -> NOON, new SimpleMeterRegistry());
    private final Fanout there = wire.node(() -> NOON.plusMillis(70), meters);
    private final List<Notice> heard = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        there.listen((node, notice) -> {
            assertThat(node).isEqualTo(here.node());
            if (!(notice instanceof Notice.Beat)) {
                heard.add(notice);
            }
        });
        there.start();
        here.start();
    }

    @AfterEach
    void stop() {
        here.stop();
        there.stop();
    }

    @Test
    void tellsOfAllThatACommitStoredAtOnce() {
        here.committed(List.of(append(CODE, 4), append(OTHER, 7, 8), append(CODE, 5)));
        hears(new Notice.Moved(NOON, Map.of(CODE, 5, OTHER, 8)));
        assertThat(meters.get("salon.fanout.lag").timer().totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(70);
    }

    @Test
    void tellsNobodyWhenAlone() {
        Fanout alone = FakeWire.alone();
        alone.start();
        alone.committed(List.of(append(CODE, 4)));
        alone.tell(NEWS);
        assertThat(alone.isShared()).isFalse();
        assertThat(alone.isWorking()).isFalse();
        assertThat(alone.isRunning()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "null",
                "[]",
                "{}",
                "17",
                "{\"node\":\"n\"}",
                "{\"node\":\"n\",\"notice\":null}",
                "{\"node\":null,\"notice\":{\"kind\":\"bye\"}}",
                "{\"node\":\"n\",\"notice\":{\"kind\":\"of another version\"}}",
                "{\"node\":\"n\",\"notice\":{\"kind\":\"moved\"}}",
                "{\"node\":\"n\",\"notice\":{\"kind\":\"moved\",\"at\":\"noon\",\"rooms\":{}}}",
                "{\"node\":\"n\",\"notice\":{\"kind\":\"moved\",\"at\":\"2026-11-21T12:00:00Z\",\"rooms\":{\"0\":1}}}",
                "{\"node\":\"n\",\"notice\":{\"kind\":\"moved\",\"at\":\"2026-11-21T12:00:00Z\",\"rooms\":{\"K7Q2MX\":null}}}",
                "{\"node\":\"n\",\"notice\":{\"kind\":\"beat\"}}",
            })
    void passesOverWhatIsNoNotice(String garbage) {
        wire.say(garbage);
        here.tell(NEWS);
        hears(NEWS);
        assertThat(meters.get("salon.fanout.garbled").counter().count()).isOne();
    }

    @Test
    void understandsNoticesWithMoreInThem() {
        wire.say("{\"node\":\"%s\",\"notice\":{\"kind\":\"bye\",\"why\":\"lunch\"},\"version\":2}"
                .formatted(here.node()));
        hears(new Notice.Bye());
    }

    @Test
    void goesOnHearingWhenSomebodyWhoListensFails() {
        there.listen((node, notice) -> {
            throw new IllegalStateException("a fault of the test");
        });
        here.tell(NEWS);
        here.tell(new Notice.Bye());
        hears(NEWS, new Notice.Bye());
    }

    @Test
    void dropsWhatIsMoreThanMayWait() {
        var few = new FanoutSettings("test", Duration.ofDays(1), 3, 2);
        var counted = new SimpleMeterRegistry();
        Fanout notStarted = new Fanout(new FakeWire().channel(), few, InstantSource.system(), counted);
        for (int i = 0; i < 5; i++) {
            notStarted.tell(NEWS);
        }
        assertThat(counted.get("salon.fanout.dropped").counter().count()).isEqualTo(3);
    }

    @Test
    void countsWhatABrokenChannelDidNotTake() {
        await().until(there::isWorking);
        wire.cut();
        FakeWire.beat(there);
        await().until(() -> meters.get("salon.fanout.dropped").counter().count() == 1);
    }

    @Test
    void worksWhileItHearsItself() {
        await().until(here::isWorking);
        wire.mute(true);
        FakeWire.beat(here, here, here);
        assertThat(here.isWorking()).as("three beats may be on their way").isTrue();
        FakeWire.beat(here);
        assertThat(here.isWorking()).isFalse();
        wire.mute(false);
        FakeWire.beat(here);
        assertThat(here.isWorking()).isTrue();
        wire.cut();
        assertThat(here.isWorking()).as("at once when it is known").isFalse();
    }

    @Test
    void isNotWorkingWhenItHearsItselfTooLate() {
        FakeWire.beat(here);
        wire.delay();
        FakeWire.beat(here, here, here, here, here);
        wire.fate(text -> List.of());
        wire.say("{\"node\":\"%s\",\"notice\":{\"kind\":\"beat\",\"number\":2}}".formatted(here.node()));
        assertThat(here.isWorking()).isFalse();
        wire.say("{\"node\":\"%s\",\"notice\":{\"kind\":\"beat\",\"number\":999999}}".formatted(here.node()));
        assertThat(here.isWorking())
                .as("nobody can have heard what was not said")
                .isFalse();
        wire.release(new Random(1));
        assertThat(here.isWorking()).isTrue();
    }

    @Test
    void opensAnewWhatLooksOpenAndCarriesNothing() {
        List<String> opened = new CopyOnWriteArrayList<>();
        here.listen(new Fanout.Listener() {
            @Override
            public void hear(String node, Notice notice) {}

            @Override
            public void opened() {
                opened.add("opened");
            }
        });
        wire.mute(true);
        for (int beat = 0; beat < 20; beat++) {
            FakeWire.beat(here);
        }
        assertThat(opened).as("not at every beat").hasSizeBetween(1, 3);
    }

    @Test
    void saysGoodbye() {
        here.tell(NEWS);
        here.stop();
        hears(NEWS, new Notice.Bye());
    }

    private void hears(Notice... notices) {
        await().untilAsserted(() -> assertThat(heard).containsExactly(notices));
    }

    private static Append append(Code code, int... numbers) {
        Entry entry = new Entry.SeatTaken(new Seat(0), new PublicId("alice"));
        return new Append(
                code,
                Arrays.stream(numbers)
                        .mapToObj(seq -> new Stored(seq, NOON, entry))
                        .toList(),
                List.of(),
                Becomes.AS_BEFORE);
    }
}
