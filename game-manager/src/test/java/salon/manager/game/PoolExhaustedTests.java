package salon.manager.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import salon.manager.StubGameServer;
import salon.manager.WholeService;

/** Somebody keeps every connection to the database. */
@WholeService
class PoolExhaustedTests {

    private static final String NIM = "{\"game\":\"nim\"}";

    @Autowired
    private StubGameServer server;

    @Autowired
    private DataSource pool;

    @Value("${spring.datasource.hikari.maximum-pool-size}")
    private int size;

    @LocalServerPort
    private int port;

    private final List<Connection> kept = new ArrayList<>();

    @Test
    void refusesClearlyAndGoesOnLater() throws Exception {
        server.reset();
        Client client = new Client(port);
        String code = client.create(NIM).json().get("code").stringValue();
        for (int i = 0; i < size; i++) {
            kept.add(pool.getConnection());
        }
        for (Client.Answer refusal : List.of(client.create(NIM), client.get("/games/" + code), client.close(code))) {
            assertThat(refusal.status()).isEqualTo(503);
            assertThat(refusal.contentType()).isEqualTo("application/problem+json");
            assertThat(refusal.code()).isEqualTo("DATABASE_AWAY");
            assertThat(refusal.json().get("detail").stringValue())
                    .isEqualTo("Our database is away; nothing has changed. Try again in a few seconds.");
        }
        release();
        assertThat(client.create(NIM).status()).isEqualTo(201);
        assertThat(client.close(code).status()).isEqualTo(204);
    }

    @AfterEach
    void release() throws Exception {
        for (Connection connection : kept) {
            connection.close();
        }
        kept.clear();
    }
}
