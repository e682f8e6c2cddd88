package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Somebody keeps every connection to the database. */
class PoolExhaustedTests extends WholeServer {

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcTemplate jdbc;

    @Value("${spring.datasource.hikari.maximum-pool-size}")
    private int size;

    private final List<Connection> kept = new ArrayList<>();

    @Test
    void refusesWhatNeedsTheDatabaseAndCountsItOnceLater() throws Exception {
        Match match = ticTacToe();
        match.plays(match.alice(), "{\"cell\":0}");
        exhaust();

        match.bob().play("{\"cell\":4}", "m1");
        assertThat(match.bob().hearError("UNAVAILABLE").get("id").stringValue()).isEqualTo("m1");
        HttpResponse<String> refusal = get("/rooms/222222");
        assertThat(refusal.statusCode()).isEqualTo(503);
        assertThat(refusal.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refusal.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(JsonMapper.shared().readTree(refusal.body()).get("code").stringValue())
                .isEqualTo("DATABASE_AWAY");

        release();
        match.bob().play("{\"cell\":4}", "m1");
        match.bob().play("{\"cell\":4}", "m1");
        match.alice().hearUpdate("played");
        assertThat(match.bob().hearUpdate("played").get("id").stringValue()).isEqualTo("m1");
        match.plays(match.alice(), "{\"cell\":1}");
        assertThat(jdbc.queryForObject(
                        "select count(*) from journal where code = ? and entry like '%m1%'",
                        Integer.class, match.code()))
                .isEqualTo(1);
    }

    private void exhaust() throws Exception {
        for (int i = 0; i < size; i++) {
            kept.add(database.getConnection());
        }
    }

    @AfterEach
    void release() throws Exception {
        for (Connection connection : kept) {
            connection.close();
        }
        kept.clear();
    }
}
