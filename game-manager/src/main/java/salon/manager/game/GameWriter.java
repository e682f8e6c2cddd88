package salon.manager.game;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts new games into the database, many in one transaction. Plain JDBC: what is only added needs no session that watches it. From
 * then on a game is the {@link Games}'.
 */
@Component
class GameWriter {

    private static final String INSERT = """
            insert into games (code, host, game, seats, visibility, turn_seconds, options, status,
                created_at, expires_at, next_check, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""";

    private final OptionsText options = new OptionsText();
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    GameWriter(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /**
     * Stores all of them or, when this ends with an exception, none.
     *
     * @throws org.springframework.dao.DuplicateKeyException when a code among them is taken
     */
    void store(List<Game> games) {
        // Two nodes that drew the same codes insert in the same order, and so cannot wait for each other in a circle.
        List<Object[]> rows = games.stream()
                .sorted(Comparator.comparing(game -> game.code().value()))
                .map(this::row)
                .toList();
        transaction.executeWithoutResult(status -> jdbc.batchUpdate(INSERT, rows));
    }

    private Object[] row(Game game) {
        Parameters parameters = game.parameters();
        return new Object[] {
            game.code().value(),
            game.host(),
            parameters.game(),
            parameters.seats(),
            parameters.visibility().name(),
            parameters.turnSeconds(),
            options.convertToDatabaseColumn(parameters.options()),
            game.status().name(),
            time(game.createdAt()),
            time(game.expiresAt()),
            time(game.nextCheck())
        };
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
