package salon.server.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;
import salon.server.journal.Flaky;
import salon.server.journal.TestDatabase;
import salon.server.stats.Result.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** Results on their way, through everything that can come between them and the stats-service, on both databases. */
@Timeout(60)
class CourierTests {

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
    private final long begun = System.nanoTime();

    /** How long the courier has rested goes by this, which passes only when a test lets it. */
    private final AtomicLong nanos = new AtomicLong();

    private final StandInStats stats = new StandInStats();
    private final List<Runnable> endings = new ArrayList<>();

    private Flaky database;
    private JdbcTemplate jdbc;
    private TransactionTemplate transaction;
    private Courier courier;
    private Outbox outbox;
    private Scheduler scheduler;

    static Stream<DataSource> databases() {
        return Stream.of(TestDatabase.h2(), TestDatabase.postgres());
    }

    @AfterEach
    void stop() {
        endings.forEach(Runnable::run);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void deliversWhatIsStoredAndTakesItOutOfTheOutbox(DataSource on) {
        open(on, Duration.ofSeconds(30)).start();
        Result result = result(1);

        store(List.of(result));
        assertThat(stats.together()).as("not before the commit is told").isEmpty();
        assertThat(dueIn()).containsExactly(GRACE);
        outbox.deliverSoon(List.of(result));

        await().untilAsserted(() -> assertThat(waiting()).isEmpty());
        assertThat(stats.together()).containsExactly(List.of(result));
        assertThat(stats.alone()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void deliversTogetherWhatIsStoredDuringACall(DataSource on) {
        open(on, Duration.ofSeconds(30)).start();
        CountDownLatch gate = stats.keepWaiting();
        storeAndTell(results(0, 1));
        await().until(() -> stats.together().size() == 1);
        storeAndTell(results(1, 200));
        storeAndTell(results(200, 401));
        gate.countDown();

        await().untilAsserted(() -> assertThat(waiting()).isEmpty());
        assertThat(stats.together()).containsExactly(results(0, 1), results(1, 301), results(301, 401));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void leavesWhatIsRefusedToDbScheduler(DataSource on) {
        open(on, Duration.ofSeconds(30)).start();
        stats.refuse(result(3));
        CountDownLatch gate = stats.keepWaiting();
        storeAndTell(results(0, 1));
        storeAndTell(results(1, 10));
        gate.countDown();

        await().untilAsserted(() -> assertThat(waiting()).containsExactly(Outbox.id(result(3))));
        assertThat(stats.counted()).hasSize(9);
        assertThat(courier.headStart())
                .as("one that is refused is no reason to rest")
                .isEqualTo(GRACE);
        assertThat(dueIn()).containsExactly(GRACE);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void leavesAloneWhatDbSchedulerHasTakenUpMeanwhile(DataSource on) {
        open(on, Duration.ofSeconds(30)).start();
        stats.during(() ->
                jdbc.update("update scheduled_tasks set picked = true where task_instance = ?", Outbox.id(result(0))));

        storeAndTell(results(0, 1));
        storeAndTell(results(1, 2));

        await().untilAsserted(() -> assertThat(waiting()).containsExactly(Outbox.id(result(0))));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void restsAfterACallThatFailedAndLosesNothing(DataSource on) {
        open(on, Duration.ofDays(1)).start();
        stats.setAway(true);
        storeAndTell(results(0, 1));
        await().until(() -> courier.headStart().isZero());

        storeAndTell(results(1, 50));

        assertThat(stats.together()).as("calls").containsExactly(results(0, 1));
        assertThat(waiting()).hasSize(50);
        assertThat(dueIn())
                .filteredOn(Duration::isZero)
                .as("not left to who rests")
                .hasSize(49);
        stats.setAway(false);
        scheduler.start();
        clock.set(NOON.plus(GRACE));
        await().untilAsserted(() -> assertThat(waiting()).isEmpty());
        assertThat(stats.alone()).hasSize(50);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void goesOnAfterItsRest(DataSource on) {
        open(on, Duration.ofSeconds(1)).start();
        stats.setAway(true);
        storeAndTell(results(0, 1));
        await().until(() -> courier.headStart().isZero());
        stats.setAway(false);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos() - 1);
        assertThat(courier.headStart()).as("a moment before").isZero();
        nanos.incrementAndGet();
        assertThat(courier.headStart()).isEqualTo(GRACE);

        storeAndTell(results(1, 2));

        await().untilAsserted(() -> assertThat(waiting()).containsExactly(Outbox.id(result(0))));
        assertThat(stats.together()).containsExactly(results(0, 1), results(1, 2));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void takesNothingForAcceptedThatHasNoReceipt(DataSource on) {
        open(on, Duration.ofDays(1)).start();
        stats.forgetReceipts();

        storeAndTell(results(0, 1));

        await().until(() -> courier.headStart().isZero());
        assertThat(waiting()).hasSize(1);
    }

    /** As it is when the process dies between the commit and the courier, or has too much to do. */
    @ParameterizedTest
    @MethodSource("databases")
    void dbSchedulerDeliversWhatNoCourierTook(DataSource on) {
        open(on, Duration.ofSeconds(30)).start();
        store(results(0, 3));
        courier.stop();

        scheduler.start();
        clock.set(NOON.plus(GRACE));

        await().untilAsserted(() -> assertThat(waiting()).isEmpty());
        assertThat(stats.alone()).containsExactlyInAnyOrderElementsOf(results(0, 3));
        assertThat(stats.together()).isEmpty();
    }

    /** As it is when the process dies after the call and before anything is written down about it. */
    @ParameterizedTest
    @MethodSource("databases")
    void deliversAgainWhatCouldNotBeTakenOutOfTheOutbox(DataSource on) {
        open(on, Duration.ofSeconds(30)).start();
        stats.during(() -> database.fail(true));
        storeAndTell(results(0, 1));
        await().until(() -> stats.counted().size() == 1);
        courier.stop();
        database.fail(false);
        assertThat(waiting()).hasSize(1);

        scheduler.start();
        clock.set(NOON.plus(GRACE));

        await().untilAsserted(() -> assertThat(waiting()).isEmpty());
        assertThat(stats.alone()).containsExactlyElementsOf(results(0, 1));
        assertThat(stats.counted()).as("twice delivered").hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void doesNoHarmWhenBothDeliver(DataSource on) {
        open(on, Duration.ofSeconds(30)).start();
        CountDownLatch gate = stats.keepWaiting();
        storeAndTell(results(0, 2));
        scheduler.start();
        clock.set(NOON.plus(GRACE));
        await().untilAsserted(() -> assertThat(stats.alone()).hasSize(2));
        gate.countDown();

        storeAndTell(results(2, 3));

        await().untilAsserted(() -> assertThat(waiting()).isEmpty());
        assertThat(stats.counted()).hasSize(3);
        assertThat(courier.headStart()).isEqualTo(GRACE);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void deliversWhatItHasWhenItStopsAndTakesNoMore(DataSource on) throws Exception {
        open(on, Duration.ofSeconds(30)).start();
        CountDownLatch gate = stats.keepWaiting();
        storeAndTell(results(0, 1));
        await().until(() -> stats.together().size() == 1);
        storeAndTell(results(1, 20));
        Thread stopping = Thread.startVirtualThread(courier::stop);
        await().until(() -> !courier.isRunning());
        gate.countDown();
        stopping.join();

        assertThat(waiting()).isEmpty();
        assertThat(stats.counted()).hasSize(20);
        storeAndTell(results(20, 21));
        assertThat(dueIn()).containsExactly(Duration.ZERO);
        courier.start();
        storeAndTell(results(21, 22));
        await().untilAsserted(() -> assertThat(waiting()).containsExactly(Outbox.id(result(20))));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepsNoMoreInMemoryThanItMay(DataSource on) {
        open(on, Duration.ofSeconds(30)).start();
        CountDownLatch gate = stats.keepWaiting();
        outbox.deliverSoon(results(0, 1));
        await().until(() -> stats.together().size() == 1);
        outbox.deliverSoon(results(1, Courier.MOST_WAITING + 500));
        gate.countDown();
        // Not left to its stop, which waits for some seconds only: this is a great many.
        await().atMost(Duration.ofSeconds(50)).until(() -> stats.counted().size() > Courier.MOST_WAITING);
        courier.stop();

        assertThat(stats.counted()).hasSize(1 + Courier.MOST_WAITING);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void storesNothingThatIsRolledBack(DataSource on) {
        open(on, Duration.ofSeconds(30));
        transaction.executeWithoutResult(status -> {
            outbox.add(results(0, 2));
            assertThat(waiting()).hasSize(2);
            status.setRollbackOnly();
        });
        assertThat(waiting()).isEmpty();
    }

    private Courier open(DataSource on, Duration retryAtMost) {
        database = new Flaky(on);
        jdbc = new JdbcTemplate(database);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        transaction = new TransactionTemplate(transactions);
        CourierSettings settings = new CourierSettings(GRACE, Duration.ofMillis(1), retryAtMost);
        courier = new Courier(stats, jdbc, transactions, ObservationRegistry.NOOP, settings, nanos::get);
        scheduler = Scheduler.create(
                        new TransactionAwareDataSourceProxy(database),
                        new Delivery(settings).resultTask(stats, ObservationRegistry.NOOP))
                .serializer(new Jackson3Serializer(JsonMapper.shared()))
                // Its pauses are measured by it, so it must not stand still.
                .clock(() -> clock.get().plusNanos(System.nanoTime() - begun))
                .pollingInterval(Duration.ofMillis(20))
                .build();
        outbox = new Outbox(scheduler, courier, clock::get);
        endings.add(scheduler::stop);
        endings.add(courier::stop);
        return courier;
    }

    private void store(List<Result> results) {
        transaction.executeWithoutResult(status -> outbox.add(results));
    }

    private void storeAndTell(List<Result> results) {
        store(results);
        outbox.deliverSoon(results);
    }

    private List<String> waiting() {
        return jdbc.queryForList(
                "select task_instance from scheduled_tasks where task_name = 'result' order by 1", String.class);
    }

    /** How long after noon each task in the outbox is due. */
    private List<Duration> dueIn() {
        return jdbc.query(
                "select execution_time from scheduled_tasks",
                (row, number) -> Duration.between(
                        NOON, row.getObject(1, OffsetDateTime.class).toInstant()));
    }

    private static List<Result> results(int from, int to) {
        return IntStream.range(from, to).mapToObj(CourierTests::result).toList();
    }

    private static Result result(int number) {
        return new Result("K7Q2MX", "p" + number, Outcome.DRAW, "nim", List.of("p" + number), NOON);
    }
}
