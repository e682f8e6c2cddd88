package salon.manager.game;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import salon.manager.code.Code;
import salon.manager.server.GameServer;

/**
 * Reads what anyone is told of several games, in one statement: for who asks so often that a session and a transaction for each
 * would cost more than the answer. Never remembers one, since any node may close it.
 */
@Component
class GameReader {

    /** Joined, not looked for in a list, so that each is found in the index however many there are. */
    private static final String SELECT = """
            select g.code, g.host, g.game, g.seats, g.visibility, g.turn_seconds, g.options, g.status,
                g.created_at, g.expires_at, g.closed_at
            from unnest(cast(? as varchar array)) as sought(code)
            join games g on g.code = sought.code""";

    private final OptionsText options = new OptionsText();
    private final JdbcTemplate jdbc;
    private final GameServer server;

    GameReader(DataSource database, GameServer server) {
        this.jdbc = new JdbcTemplate(database);
        this.server = server;
    }

    /** Those of the games that there are, each once if its code is, in no order. */
    List<GameInfo> list(Collection<Code> codes) {
        Object[] values = codes.stream().map(Code::value).toArray();
        return values.length == 0
                ? List.of()
                : jdbc.query(SELECT, statement -> setArray(statement, values), (row, _) -> game(row));
    }

    private static void setArray(PreparedStatement statement, Object[] values) throws SQLException {
        Array array = statement.getConnection().createArrayOf("varchar", values);
        statement.setArray(1, array);
    }

    private GameInfo game(ResultSet row) throws SQLException {
        Parameters parameters = new Parameters(
                row.getString("game"),
                row.getInt("seats"),
                Visibility.valueOf(row.getString("visibility")),
                row.getInt("turn_seconds"),
                options.convertToEntityAttribute(row.getString("options")));
        Code code = new Code(row.getString("code"));
        return new GameInfo(
                code.value(),
                parameters.game(),
                row.getString("host"),
                Status.valueOf(row.getString("status")),
                parameters,
                server.room(code),
                time(row, "created_at"),
                time(row, "expires_at"),
                row.getObject("closed_at") == null ? null : time(row, "closed_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
