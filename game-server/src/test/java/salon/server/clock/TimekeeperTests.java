package salon.server.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import salon.server.journal.Flaky;
import salon.server.journal.TestDatabase;

/** On real databases, whose clocks nobody moves: here ours is wrong. */
class TimekeeperTests {

    private final AtomicLong nanos = new AtomicLong();

    static DataSource[] databases() {
        return new DataSource[] {TestDatabase.h2(), TestDatabase.postgres()};
    }

    @ParameterizedTest
    @MethodSource("databases")
    void asksTheDatabase(DataSource database) throws SQLException {
        Instant read = new DatabaseTime(database, nanos::get).read().house();
        assertThat(Duration.between(read, Instant.now()).abs()).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void leavesToOthersWhatTheHouseIsAheadAndTakesItBack(DataSource database) throws SQLException {
        DatabaseTime time = new DatabaseTime(database, nanos::get);
        SteadyClock clock = new SteadyClock(Instant.now().plusSeconds(3600), nanos::get);
        Timekeeper keeper = new Timekeeper(clock, time, Duration.ofDays(1));
        keeper.compare();
        assertThat(clock.difference()).isBetween(Duration.ofSeconds(-3610), Duration.ofSeconds(-3590));
        assertThat(time.read().ahead()).isEqualTo(clock.difference().negated().truncatedTo(ChronoUnit.MILLIS));
        // Who starts now has the house's time, not the database's.
        SteadyClock another = new SteadyClock(time.read().house(), nanos::get);
        assertThat(Duration.between(clock.instant(), another.instant()).abs()).isLessThan(Duration.ofSeconds(5));

        assertThat(new JdbcTemplate(database).update("update house_time set millis_ahead = 500"))
                .isEqualTo(1);
        SteadyClock right = new SteadyClock(Instant.now(), nanos::get);
        new Timekeeper(right, time, Duration.ofDays(1)).compare();
        assertThat(time.read().ahead()).isZero();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void runsOnWhileTheDatabaseIsAway(DataSource database) {
        Flaky flaky = new Flaky(database);
        SteadyClock clock = new SteadyClock(Instant.now().plusSeconds(3600), nanos::get);
        Instant before = clock.instant();
        Timekeeper keeper = new Timekeeper(clock, new DatabaseTime(flaky, nanos::get), Duration.ofDays(1));
        flaky.fail(true);
        keeper.compare();
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(clock.instant()).isEqualTo(before.plusSeconds(60));
        flaky.fail(false);
        keeper.compare();
        assertThat(clock.difference()).isLessThan(Duration.ofMinutes(-50));
    }

    /** An answer that was long on its way. */
    @ParameterizedTest
    @MethodSource("databases")
    void takesHalfOfTheWayForWhatHasPassedAndNothingFromASlowAnswer(DataSource database) throws SQLException {
        AtomicLong way = new AtomicLong();
        DatabaseTime time = new DatabaseTime(database, () -> nanos.getAndAdd(way.get()));
        way.set(Duration.ofMillis(900).toNanos());
        Instant read = time.read().database();
        assertThat(Duration.between(Instant.now(), read)).isBetween(Duration.ofMillis(-1500), Duration.ofMillis(450));
        way.set(Duration.ofSeconds(2).toNanos());
        assertThatThrownBy(time::read).hasMessageContaining("took 2000 ms");
    }

    /** The first answers to a process that has just begun, on a machine that has much to do. */
    @ParameterizedTest
    @MethodSource("databases")
    void asksAgainAFewTimesWhenItCannotBeginWithout(DataSource database) throws SQLException {
        Iterator<Long> ways = List.of(1500L, 1500L, 3L).iterator();
        DatabaseTime slowAtFirst = new DatabaseTime(database, taking(ways::next));
        Instant read = slowAtFirst.readPatiently().house();
        assertThat(Duration.between(read, Instant.now()).abs()).isLessThan(Duration.ofSeconds(5));
        assertThat(ways.hasNext()).isFalse();

        DatabaseTime slow = new DatabaseTime(database, taking(() -> 1500L));
        assertThatThrownBy(slow::readPatiently).hasMessageContaining("took 1500 ms");
    }

    /**
     * @param ways the milliseconds that each question takes
     */
    private static LongSupplier taking(Supplier<Long> ways) {
        AtomicLong now = new AtomicLong();
        AtomicBoolean asking = new AtomicBoolean();
        return () -> {
            boolean answered = asking.getAndSet(!asking.get());
            return answered ? now.addAndGet(Duration.ofMillis(ways.get()).toNanos()) : now.get();
        };
    }
}
