package salon.stats;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Where the next look into the outbox is a day away, only what is asked for right after the commit is asked for at all. */
@TestPropertySource(properties = "db-scheduler.polling-interval=1d")
class PromptClosureTests extends RunningService {

    @Test
    void asksRightAfterTheCommitAndDoesNotWaitForTheNextPoll() {
        for (int i = 0; i < 10; i++) {
            String code = newCode();
            lastResult(code);
            await().until(() -> manager.closuresOf(code) == 1);
        }
    }
}
