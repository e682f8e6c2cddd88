package salon.stats.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import salon.stats.name.Code;

/** Closures on their way, with a game-manager that is away, slow or knows less than it should. */
@Timeout(60)
class CourierTests {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final JdbcConnectionPool database = JdbcConnectionPool.create(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1", "", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final StandInManager manager = new StandInManager();
    private final Courier courier = new Courier(
            manager,
            jdbc,
            new DataSourceTransactionManager(database),
            ObservationRegistry.NOOP,
            new CourierSettings(GRACE, Duration.ofMillis(1)),
            new Patience(Duration.ofSeconds(30)));

    /** A game-manager without a network. */
    private static final class StandInManager implements ManagerClient {

        private final List<List<String>> calls = new ArrayList<>();
        private boolean away;
        private List<String> unknown = List.of();
        private CountDownLatch gate = new CountDownLatch(0);

        @Override
        public void close(String code) {
            throw new AssertionError("the courier closes nothing alone");
        }

        @Override
        public Closed closeAll(List<String> codes) {
            CountDownLatch open;
            synchronized (this) {
                calls.add(codes);
                open = gate;
            }
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            synchronized (this) {
                if (away) {
                    throw new IllegalStateException("away");
                }
                return new Closed(
                        codes.stream().filter(code -> !unknown.contains(code)).toList());
            }
        }

        synchronized List<List<String>> calls() {
            return List.copyOf(calls);
        }

        synchronized CountDownLatch keepWaiting() {
            gate = new CountDownLatch(1);
            return gate;
        }

        synchronized void goAway() {
            away = true;
        }

        synchronized void forget(String code) {
            unknown = List.of(code);
        }
    }

    @BeforeEach
    void start() {
        Flyway.configure().dataSource(database).load().migrate();
        courier.start();
    }

    @AfterEach
    void stop() {
        courier.stop();
        database.dispose();
    }

    @Test
    void asksTogetherForWhatIsStoredDuringACall() {
        CountDownLatch gate = manager.keepWaiting();
        storeAndTell(codes(0, 1));
        await().until(() -> manager.calls().size() == 1);
        storeAndTell(codes(1, 150));
        storeAndTell(codes(150, 351));
        gate.countDown();

        await().untilAsserted(() -> assertThat(waiting()).isEmpty());
        assertThat(manager.calls()).extracting(List::size).containsExactly(1, 300, 50);
    }

    @Test
    void leavesWhatIsUnknownOrTakenUpMeanwhileToDbScheduler() {
        CountDownLatch gate = manager.keepWaiting();
        storeAndTell(codes(0, 1));
        storeAndTell(codes(1, 9));
        String unknown = codes(3, 4).getFirst().value();
        String taken = codes(4, 5).getFirst().value();
        manager.forget(unknown);
        jdbc.update("update scheduled_tasks set picked = true where task_instance = ?", taken);
        gate.countDown();

        await().untilAsserted(() -> assertThat(waiting()).containsExactlyInAnyOrder(unknown, taken));
        assertThat(courier.headStart()).isEqualTo(GRACE);
    }

    @Test
    void restsAfterACallThatFailed() {
        manager.goAway();
        storeAndTell(codes(0, 1));
        await().until(() -> courier.headStart().isZero());

        storeAndTell(codes(1, 30));

        assertThat(manager.calls()).hasSize(1);
        assertThat(waiting()).hasSize(30);
    }

    @Test
    void deliversWhatItHasWhenItStopsAndTakesNoMore() throws Exception {
        CountDownLatch gate = manager.keepWaiting();
        storeAndTell(codes(0, 1));
        await().until(() -> manager.calls().size() == 1);
        storeAndTell(codes(1, 20));
        Thread stopping = Thread.startVirtualThread(courier::stop);
        await().until(() -> !courier.isRunning());
        gate.countDown();
        stopping.join();

        assertThat(waiting()).isEmpty();
        assertThat(courier.headStart()).isZero();
        storeAndTell(codes(20, 21));
        assertThat(waiting()).hasSize(1);
    }

    private void storeAndTell(List<Code> codes) {
        codes.forEach(code -> jdbc.update("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('closure', ?, current_timestamp, false, 1)""", code.value()));
        courier.take(codes);
    }

    private List<String> waiting() {
        return jdbc.queryForList("select task_instance from scheduled_tasks", String.class);
    }

    private static List<Code> codes(int from, int to) {
        String letters = "ABCDEFGHJKMNPQRSTVWXYZ";
        return IntStream.range(from, to)
                .mapToObj(number -> new Code("AAAA" + letters.charAt(number / 22) + letters.charAt(number % 22)))
                .toList();
    }
}
