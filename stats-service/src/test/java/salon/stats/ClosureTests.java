package salon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;
import salon.stats.closure.Closures;
import salon.stats.name.Code;

/** The request to close a game, through everything that can come between it and game-manager. */
@ExtendWith(OutputCaptureExtension.class)
class ClosureTests extends RunningService {

    @Autowired
    private Closures closures;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void mendTheManager() {
        manager.accept();
    }

    @Test
    void asksOnceWithThePasswordOfTheServices() {
        String code = newCode();

        lastResult(code);

        await().untilAsserted(() -> assertThat(manager.closuresOf(code)).isOne());
        await().untilAsserted(() -> assertThat(outbox(code)).isZero());
        assertThat(manager.requestsFor(code))
                .containsExactly(
                        new GameManagerStub.Request("POST /closures [\"" + code + "\"]", basic("salon", password)));
    }

    @Test
    void asksAgainUntilAManagerThatWasAwayIsBack(CapturedOutput log) {
        String code = newCode();
        manager.goAway();
        try {
            lastResult(code);
            await().untilAsserted(() -> assertThat(log).contains("The closure of game " + code + " was not accepted"));
            assertThat(outbox(code)).isOne();
        } finally {
            manager.comeBack();
        }

        await().untilAsserted(() -> assertThat(manager.closuresOf(code)).isOne());
        await().untilAsserted(() -> assertThat(outbox(code)).isZero());
        assertThat(log).contains("game-manager cannot be reached (").doesNotContain(password);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 404, 401, 503})
    void asksAgainWhateverTheRefusalWas(int status, CapturedOutput log) {
        String code = newCode();
        manager.answer(status);
        lastResult(code);
        await().untilAsserted(() -> assertThat(log)
                .contains("The closure of game " + code + " was not accepted (attempt 1): game-manager answered "
                        + status + "."));
        manager.accept();

        await().untilAsserted(() -> assertThat(manager.closuresOf(code)).isOne());
        assertThat(log)
                .doesNotContain(password)
                .doesNotContain(basic("salon", password).substring(6));
    }

    @Test
    void acceptsResultsWhileTheManagerKeepsSilent() {
        manager.keepSilent();
        // More than there are threads for deliveries.
        List<String> codes = List.of(newCode(), newCode(), newCode(), newCode(), newCode(), newCode());
        codes.forEach(this::lastResult);
        assertThat(codes).allSatisfy(code -> assertThat(outbox(code)).isOne());
        // The read timeout, which is 1 s here, has passed.
        await().until(() ->
                codes.stream().anyMatch(code -> manager.requestsFor(code).size() > 1));
        manager.accept();

        await().untilAsserted(() ->
                assertThat(codes).allSatisfy(code -> assertThat(outbox(code)).isZero()));
        assertThat(codes)
                .allSatisfy(code -> assertThat(manager.closuresOf(code)).isPositive());
    }

    @Test
    void takesOverWhatAKilledProcessWasAboutToDeliver() {
        String code = newCode();
        Timestamp before = Timestamp.from(Instant.now().minusSeconds(30));
        database.update("""
                insert into scheduled_tasks
                    (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values ('closure', ?, ?, true, 'killed', ?, 2)""", code, before, before);

        await().untilAsserted(() -> assertThat(manager.closuresOf(code)).isOne());
    }

    /** It died between the commit and the courier, or the courier had too much to do. */
    @Test
    void deliversAloneWhatNoCourierTook() {
        String code = newCode();
        database.update("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('closure', ?, ?, false, 1)""", code, Timestamp.from(Instant.now()));

        await().untilAsserted(() -> assertThat(manager.closuresOf(code)).isOne());
        assertThat(manager.requestsFor(code))
                .extracting(GameManagerStub.Request::line)
                .containsExactly("POST /games/" + code + "/closure");
        await().untilAsserted(() -> assertThat(outbox(code)).isZero());
    }

    @Test
    void asksForManyAtOnce() {
        List<String> codes = Stream.generate(RunningService::newCode).limit(40).toList();
        assertThat(lastResults(codes)).containsOnly("RECORDED");

        await().untilAsserted(() ->
                assertThat(codes).allSatisfy(code -> assertThat(outbox(code)).isZero()));
        assertThat(codes)
                .allSatisfy(code -> assertThat(manager.closuresOf(code)).isOne());
        assertThat(codes.stream()
                        .flatMap(code -> manager.requestsFor(code).stream())
                        .distinct())
                .as("calls for all of them")
                .hasSizeLessThan(10);
    }

    @Test
    void closesTheOthersThoughOneIsUnknown() {
        String unknown = newCode();
        String known = newCode();
        manager.forget(unknown);
        lastResults(List.of(unknown, known));

        await().untilAsserted(() -> assertThat(outbox(known)).isZero());
        assertThat(manager.closuresOf(known)).isOne();
        assertThat(outbox(unknown)).isOne();
        await().untilAsserted(() -> assertThat(manager.requestsFor(unknown))
                .extracting(GameManagerStub.Request::line)
                .contains("POST /games/" + unknown + "/closure"));
        manager.remember(unknown);
        await().untilAsserted(() -> assertThat(outbox(unknown)).isZero());
        assertThat(manager.closuresOf(unknown)).isOne();
    }

    /** The receipts for the one result of each of these games. */
    private List<String> lastResults(List<String> codes) {
        return postAll(codes.stream()
                        .map(code -> json(code, "alone", "VICTORY", "solitaire", List.of("alone")))
                        .toList())
                .at("$[*].receipt");
    }

    @Test
    void forgetsARequestWhoseTransactionIsRolledBack() {
        String undone = newCode();
        transaction.executeWithoutResult(status -> {
            closures.request(List.of(new Code(undone)));
            assertThat(outbox(undone)).isOne();
            status.setRollbackOnly();
        });
        assertThat(outbox(undone)).isZero();

        String done = newCode();
        transaction.executeWithoutResult(status -> closures.request(List.of(new Code(done))));

        await().untilAsserted(() -> assertThat(manager.closuresOf(done)).isOne());
        assertThat(manager.requestsFor(undone)).isEmpty();
    }
}
