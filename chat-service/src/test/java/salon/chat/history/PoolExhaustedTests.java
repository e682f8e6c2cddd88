package salon.chat.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** Somebody keeps every connection to the database. */
@SpringBootTest
class PoolExhaustedTests {

    private static final Channel CHANNEL = new Channel("pool-exhausted");

    @Autowired
    private History history;

    @Autowired
    private DataSource pool;

    @Value("${spring.datasource.hikari.maximum-pool-size}")
    private int size;

    private final List<Connection> kept = new ArrayList<>();

    @Test
    void isNotStoredAndStoredOnceLater() throws Exception {
        for (int i = 0; i < size; i++) {
            kept.add(pool.getConnection());
        }
        Draft draft = new Draft(CHANNEL, "alice", "alice", null, "hello", "alice\nm1");
        assertThatThrownBy(() -> history.keep(draft).join()).hasCauseInstanceOf(NotStored.class);
        release();
        assertThat(history.keep(draft).join()).isInstanceOf(Kept.Stored.class);
        assertThat(history.keep(draft).join()).isInstanceOf(Kept.Known.class);
        assertThat(history.listAfter(CHANNEL, 0, 10)).hasSize(1);
    }

    @AfterEach
    void release() throws Exception {
        for (Connection connection : kept) {
            connection.close();
        }
        kept.clear();
    }
}
