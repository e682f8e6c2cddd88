package salon.chat.presence;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import salon.chat.name.Nick;
import tools.jackson.databind.json.JsonMapper;

/** What can be read of who is where. Every method waits for the database. */
@Component
public class Presences {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    Presences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A node as it was seen.
     *
     * @param beat grows while it lives
     */
    public record Sight(String node, long version, long beat) {}

    public List<Sight> listNodes() {
        return jdbc.sql("select id, version, beat from nodes")
                .query((row, number) -> new Sight(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    OptionalLong findVersion(String node) {
        return jdbc.sql("select version from nodes where id = ?")
                .param(node)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** As little as will do. */
    public Reading readSince(String node, long version) {
        List<Changes> changes = listChanges(node, version);
        return !changes.isEmpty() && changes.getFirst().version() == version + 1
                ? new Reading.Changed(changes)
                : read(node);
    }

    /** Everyone, unless it is gone. In one statement, so that all is of the same moment. */
    public Reading read(String node) {
        record Row(long version, @Nullable Presence presence) {}
        List<Row> rows = jdbc.sql("""
                        select n.version, s.id, s.nick, s.room, s.owner, s.came
                        from nodes n left join stays s on s.node = n.id where n.id = ? order by s.came""")
                .param(node)
                .query((row, number) -> new Row(
                        row.getLong(1),
                        row.getString(2) == null
                                ? null
                                : new Presence(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getBoolean(5),
                                        row.getLong(6))))
                .list();
        return rows.isEmpty()
                ? new Reading.Gone()
                : new Reading.Everyone(
                        rows.getFirst().version(),
                        rows.stream()
                                .map(Row::presence)
                                .filter(Objects::nonNull)
                                .toList());
    }

    /** What changed after this version, as far back as it is kept: the first of it may be a later one. */
    private List<Changes> listChanges(String node, long since) {
        return jdbc.sql("select version, changes from presence_changes where node = ? and version > ? order by version")
                .param(node)
                .param(since)
                .query((row, number) -> new Changes(row.getLong(1), parse(row.getString(2))))
                .list();
    }

    /** See {@link Register#isInUse}. */
    boolean isInUse(Nick nick) {
        return jdbc.sql("""
                        select count(*) from nicks_in_use k join stays s on s.id = k.stay
                        where k.nick_key in (:keys) and not s.owner""").param("keys", nick.keys()).query(Integer.class).single() > 0;
    }

    /** Everyone on it is gone, unless it has beaten since it was seen. */
    boolean bury(Sight seen) {
        return jdbc.sql("delete from nodes where id = ? and beat = ?")
                        .param(seen.node())
                        .param(seen.beat())
                        .update()
                > 0;
    }

    static String write(List<Presence> changes) {
        return JSON.writeValueAsString(changes);
    }

    private static List<Presence> parse(String changes) {
        return List.of(JSON.readValue(changes, Presence[].class));
    }
}
