package salon.server.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteadyClockTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private long nanos = Long.MAX_VALUE - 1_000_000;
    private final SteadyClock clock = new SteadyClock(NOON, () -> nanos);

    @Test
    void runsByTheMachinesCount() {
        assertThat(clock.instant()).isEqualTo(NOON);
        // Over the end of the numbers, where the count may be at any time.
        pass(Duration.ofMinutes(90));
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(90)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "P1D", "P-1D", "P365000000D", "P-365000000D"})
    void neitherJumpsNorGoesBackWhenTheDatabaseDoes(Duration jump) {
        Instant before = clock.instant();
        for (int second = 1; second <= 60; second++) {
            clock.follow(NOON.plusSeconds(second - 1).plus(jump));
            pass(Duration.ofSeconds(1));
            assertThat(Duration.between(before, clock.instant()))
                    .isBetween(Duration.ofMillis(899), Duration.ofMillis(1101));
            before = clock.instant();
        }
        Duration followed = Duration.between(NOON.plusSeconds(60), before);
        assertThat(followed.abs()).isBetween(Duration.ofMillis(5940), Duration.ofMillis(6060));
        assertThat(followed.isNegative()).isEqualTo(jump.isNegative());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT10S", "PT-10S"})
    void agreesWithTheDatabaseInTheEnd(Duration jump) {
        for (int second = 0; second < 110; second++) {
            clock.follow(NOON.plusSeconds(second).plus(jump));
            pass(Duration.ofSeconds(1));
        }
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(110).plus(jump));
        assertThat(clock.difference()).isZero();
    }

    @Test
    void doesNotFollowFurtherThanItWasTold() {
        clock.follow(NOON.plusSeconds(2));
        assertThat(clock.difference()).isEqualTo(Duration.ofSeconds(2));
        pass(Duration.ofSeconds(10));
        assertThat(clock.difference()).isEqualTo(Duration.ofSeconds(1));
        // The database is away from here on.
        pass(Duration.ofHours(1));
        assertThat(clock.difference()).isZero();
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(12).plus(Duration.ofHours(1)));
    }

    @Test
    void comesBackByAsLittleWhenTheJumpIsUndone() {
        clock.follow(NOON.plus(Duration.ofHours(1)));
        pass(Duration.ofSeconds(60));
        clock.follow(NOON.plusSeconds(60));
        assertThat(clock.difference()).isEqualTo(Duration.ofSeconds(-6));
        pass(Duration.ofSeconds(60));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(120));
    }

    @Test
    void keepsWithADatabaseThatRunsALittleFast() {
        for (int second = 0; second < 1000; second++) {
            clock.follow(NOON.plusMillis(1001L * second));
            pass(Duration.ofSeconds(1));
        }
        assertThat(Duration.between(clock.instant(), NOON.plusMillis(1_001_000)).abs())
                .isLessThan(Duration.ofMillis(5));
    }

    @Test
    void tellsTimesAsTheyAreStored() {
        pass(Duration.ofNanos(1_234_567));
        assertThat(clock.instant()).isEqualTo(NOON.plusMillis(1));
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }
}
