package salon.manager.game;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import salon.manager.StubGameServer;
import salon.manager.WholeService;

/** Many who create games at the same time, over HTTP. */
@WholeService
class ManyAtOnceTests {

    @Autowired
    private StubGameServer server;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private MeterRegistry meters;

    @LocalServerPort
    private int port;

    @BeforeEach
    void startsWithNoGames() {
        database.update("delete from games");
        server.reset();
    }

    @Test
    void everyGameIsStoredBeforeItsCodeIsTold() {
        double before = meters.get("salon.games.batch").summary().totalAmount();
        Client client = new Client(port);
        int many = 200;
        Set<String> found = new HashSet<>();
        try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<String>> created = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                created.add(CompletableFuture.supplyAsync(() -> createAndRead(client), visitors));
            }
            created.forEach(code -> found.add(code.join()));
        }
        assertThat(found).hasSize(many);
        assertThat(database.queryForObject("select count(*) from games where version = 0", Integer.class))
                .isEqualTo(many);
        assertThat(meters.get("salon.games.batch").summary().totalAmount()).isEqualTo(before + many);
    }

    @Test
    void manyAreFoundInOneAnswer() {
        Client client = new Client(port);
        String played = client.create("{\"game\":\"nim\"}").code();
        String open = client.create("{\"game\":\"nim\"}").code();
        client.close(played);
        Client.Answer found = client.get("/games/by-code?code=%s&code=%s&code=ZZZZZZ".formatted(played, open));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().get("games"))
                .containsExactlyInAnyOrder(
                        client.get("/games/" + played).json(),
                        client.get("/games/" + open).json());
    }

    /** Its code, as the database has it. */
    private String createAndRead(Client client) {
        Client.Answer created = client.create("{\"game\":\"nim\",\"seats\":3}");
        assertThat(created.status()).isEqualTo(201);
        return database.queryForObject(
                "select code from games where code = ? and seats = 3 and status = 'OPEN'",
                String.class,
                created.code());
    }
}
