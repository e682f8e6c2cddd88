package salon.chat.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** The history as it is in the service, with all that belongs to it. */
@SpringBootTest
class WholeServiceTests {

    @Autowired
    private History history;

    @Autowired
    private Collection<SmartLifecycle> everything;

    @Autowired
    private Collection<ScheduledTaskHolder> schedulers;

    @Test
    void keepsMessagesFromTheStart() {
        Draft draft = new Draft(new Channel("whole-service"), "alice", "alice", null, "hello", null);
        assertThat(history.keep(draft).join()).isInstanceOf(Kept.Stored.class);
        assertThat(history.listAfter(new Channel("whole-service"), 0, 10))
                .extracting(Message::text)
                .containsExactly("hello");
    }

    @Test
    void startsBeforeWhateverServesPeopleAndStopsBehindIt() {
        assertThat(everything)
                .filteredOn(part -> part.getClass().getPackageName().startsWith("salon.chat") && part != history)
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.getPhase()).isGreaterThan(history.getPhase()));
    }

    @Test
    void throwsOldMessagesAwayFromTimeToTime() {
        assertThat(schedulers)
                .flatMap(ScheduledTaskHolder::getScheduledTasks)
                .anySatisfy(task -> assertThat(task).asString().contains(Purge.class.getName()));
    }
}
