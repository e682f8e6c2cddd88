package salon.chat.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import salon.chat.presence.Presences.Sight;

/** A node that stands still for its lease is buried, by one who watched it all the time, and no other is. */
class GraveyardTests {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private JdbcTemplate jdbc;
    private Presences presences;
    private Graveyard graveyard;

    @BeforeEach
    void start() {
        DataSource database = JdbcConnectionPool.create(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1",
                "",
                "");
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = new JdbcTemplate(database);
        presences = new Presences(JdbcClient.create(database));
        graveyard = new Graveyard(presences, Duration.ofSeconds(6));
        jdbc.update("insert into nodes (id, version, beat) values ('still', 0, 7)");
    }

    private List<String> look(int second) {
        return graveyard.bury(presences.listNodes(), second * SECOND);
    }

    @Test
    void buriesWhoStandsStillForLongerThanTheLease() {
        for (int second = 100; second <= 106; second++) {
            assertThat(look(second)).isEmpty();
        }
        assertThat(look(107)).containsExactly("still");
        assertThat(presences.listNodes()).isEmpty();
    }

    @Test
    void buriesNobodyWhoBeats() {
        for (int second = 100; second <= 120; second++) {
            assertThat(look(second)).isEmpty();
            jdbc.update("update nodes set beat = beat + 1");
        }
    }

    @Test
    void whoWasAwayItselfJudgesNobody() {
        assertThat(look(100)).isEmpty();
        assertThat(look(108)).isEmpty();
        for (int second = 110; second <= 114; second += 2) {
            assertThat(look(second)).isEmpty();
        }
        assertThat(look(115)).containsExactly("still");
    }

    @Test
    void sparesOneWhoBeatsAfterItWasSeenStandingStill() {
        for (int second = 100; second <= 106; second++) {
            look(second);
        }
        List<Sight> seen = presences.listNodes();
        jdbc.update("update nodes set beat = beat + 1");
        assertThat(graveyard.bury(seen, 108 * SECOND)).isEmpty();
        assertThat(presences.listNodes()).hasSize(1);
    }
}
