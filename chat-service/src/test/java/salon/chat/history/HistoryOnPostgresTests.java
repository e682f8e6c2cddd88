package salon.chat.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@InPostgres
class HistoryOnPostgresTests extends HistoryContract {

    @Autowired
    private Nodes nodes;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void goesOnAfterItsConnectionsWereCut() {
        History history = nodes.start(Clock.systemUTC());
        Channel room = new Channel("cut");
        Draft draft = new Draft(room, "alice", "alice", null, "hello", null);
        history.keep(draft).join();
        jdbc.queryForList("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()");

        await().until(() ->
                history.keep(draft).exceptionally(e -> new Kept.Clash()).join() instanceof Kept.Stored);

        List<Message> read = history.listAfter(room, 0, 10);
        assertThat(read).extracting(Message::id).containsExactly(1L, 2L);
    }
}
