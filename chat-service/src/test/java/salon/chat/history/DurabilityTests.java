package salon.chat.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The file of the embedded database as a {@code kill -9} would leave it: copied while it is open. */
@InH2
@DirtiesContext
class DurabilityTests {

    private static final String AS_THE_SERVICE_OPENS_IT =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    @TempDir
    static Path folder;

    @Autowired
    private Nodes nodes;

    @DynamicPropertySource
    static void inAFile(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.datasource.url", () -> "jdbc:h2:file:" + folder.resolve("chat") + AS_THE_SERVICE_OPENS_IT);
    }

    @Test
    void hasInItsFileWhateverWasAcknowledged() throws Exception {
        History history = nodes.start(Clock.systemUTC());
        for (int round = 1; round <= 5; round++) {
            List<String> said = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String text = round + "." + i;
                history.keep(new Draft(new Channel("salon"), "alice", "alice", null, text, text))
                        .join();
                said.add(text);
            }
            Path killed = folder.resolve("killed-" + round);
            Files.copy(folder.resolve("chat.mv.db"), Path.of(killed + ".mv.db"));

            assertThat(textsIn(killed)).hasSize(20 * round).endsWith(said.toArray(String[]::new));
        }
        nodes.stop();
    }

    private static List<String> textsIn(Path file) throws Exception {
        List<String> texts = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + file + AS_THE_SERVICE_OPENS_IT);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select text from messages where channel = 'salon' order by id")) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
