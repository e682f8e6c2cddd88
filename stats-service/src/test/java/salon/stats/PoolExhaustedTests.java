package salon.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Somebody keeps every connection to the database. */
class PoolExhaustedTests extends RunningService {

    @Autowired
    private DataSource pool;

    @Value("${spring.datasource.hikari.maximum-pool-size}")
    private int size;

    private final List<Connection> kept = new ArrayList<>();

    @Test
    void refusesAResultClearlyAndTakesItLater() throws Exception {
        String code = newCode();
        List<String> players = List.of("ann" + code, "ben" + code);
        for (int i = 0; i < size; i++) {
            kept.add(pool.getConnection());
        }
        for (Answer refusal : List.of(
                post(code, players.getFirst(), "VICTORY", "nim", players), get("/players/" + players.getFirst()))) {
            assertThat(refusal.status()).isEqualTo(503);
            assertThat(refusal.contentType()).isEqualTo("application/problem+json");
            assertThat(refusal.<String>at("$.code")).isEqualTo("DATABASE_AWAY");
            assertThat(refusal.<String>at("$.detail"))
                    .isEqualTo("Our database is away; nothing has changed. Try again in a few seconds.");
        }
        release();
        assertThat(post(code, players.getFirst(), "VICTORY", "nim", players).status())
                .isEqualTo(201);
    }

    @AfterEach
    void release() throws Exception {
        for (Connection connection : kept) {
            connection.close();
        }
        kept.clear();
    }
}
