package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A private ID stays between its player and the hash of it. What is sent is watched in all tests, by {@link Client}; here it is
 * the log and the database.
 */
@ExtendWith(OutputCaptureExtension.class)
class SecretsTests extends WholeServer {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void privateIdIsInNoLogAndNoTable(CapturedOutput log) {
        String name = "n" + UUID.randomUUID().toString().substring(0, 8);
        Person carol = Person.named(name);
        String wrong = Person.SECRET + "wrong-" + name;
        Match match = ticTacToe();

        guest(match.code(), carol.withSecret(Person.SECRET)).connect().hearError("ROOM_FULL");
        guest(match.code(), carol.withSecret(wrong)).connect().hearError("WRONG_PRIVATE_ID");
        guest(match.code())
                .say("{\"type\":\"connect\",\"publicId\":\"%s\",\"privateId\":\"%s".formatted(name, wrong))
                .hearError("BAD_MESSAGE");
        guest(match.code())
                .say("{\"type\":\"connect\",\"publicId\":\"%s\",\"privateId\":[\"%s\"]}".formatted(name, wrong))
                .hearError("BAD_MESSAGE");
        guest(match.code())
                .say("{\"type\":\"%s\",\"publicId\":\"%s\"}".formatted(wrong, name))
                .hearError("BAD_MESSAGE");
        guest(match.code())
                .say("{\"type\":\"connect\",\"publicId\":\"%s!\",\"privateId\":\"%s\"}".formatted(wrong, wrong))
                .hearError("BAD_MESSAGE");
        guest(match.code())
                .say("{\"type\":\"connect\",\"publicId\":\"%s\",\"since\":\"%s\"}".formatted(name, wrong))
                .hearError("BAD_MESSAGE");
        match.aliceWins();
        match.alice().disconnect();
        match.alice().hearClose();

        assertThat(log).doesNotContain(Person.SECRET).doesNotContain(servicePassword);
        String everything = everythingStored();
        assertThat(everything).contains(match.code(), name, "seatTaken");
        assertThat(everything).doesNotContain(Person.SECRET).doesNotContain(servicePassword);
    }

    /** Every column of every row, bytes as text and as hexadecimal digits. */
    private String everythingStored() {
        StringBuilder all = new StringBuilder();
        List<String> tables = jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
        assertThat(tables).contains("journal", "identities", "unsettled", "scheduled_tasks");
        for (String table : tables) {
            for (Map<String, Object> row :
                    jdbc.sql("select * from \"" + table + "\"").query().listOfRows()) {
                row.values().forEach(value -> all.append(text(value)).append('\n'));
            }
        }
        return all.toString();
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                        + ' '
                        + HexFormat.of().formatHex(bytes)
                : String.valueOf(value);
    }
}
