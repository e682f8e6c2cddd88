package salon.server.journal;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import salon.server.stats.Outbox;

/**
 * The stored journals of all rooms. Safe for any number of threads and of nodes on one database.
 *
 * <p>Appends are grouped: see {@link GroupCommit}. Reads go straight to the database.
 */
@Repository
public class Journal implements DisposableBean {

    private static final int MOST_OVERDUE = 500;

    private final JdbcClient jdbc;
    private final EntryCodec entries;
    private final GroupCommit commits;

    Journal(
            JdbcTemplate template,
            PlatformTransactionManager transactions,
            EntryCodec entries,
            Outbox outbox,
            CommitListener listener,
            MeterRegistry meters) {
        this.jdbc = JdbcClient.create(template);
        this.entries = entries;
        this.commits = new GroupCommit(
                new JournalWriter(template, transactions, entries, outbox, listener),
                this::lastNumbers,
                new JournalMeters(meters));
    }

    /**
     * Stores an append and waits until it is durable, or until it is clear that it never will be.
     *
     * @throws NotStored when the database failed; whether anything was stored is then known only by reading
     */
    public Appended append(Append append) {
        return commits.append(append);
    }

    /** What is stored for that code behind {@code seq}, in order; all of it behind 0. */
    public List<Stored> read(Code code, int seq) {
        return jdbc.sql("select seq, at, entry from journal where code = ? and seq > ? order by seq")
                .params(code.value(), seq)
                .query((row, number) -> stored(row))
                .list();
    }

    /** All that is stored for each of these codes that has anything, in order. */
    public Map<Code, List<Stored>> read(Collection<Code> codes) {
        Map<Code, List<Stored>> journals = new HashMap<>();
        if (!codes.isEmpty()) {
            jdbc.sql("select code, seq, at, entry from journal where code in (:codes) order by code, seq")
                    .param("codes", codes.stream().map(Code::value).toList())
                    .query(row -> {
                        journals.computeIfAbsent(new Code(row.getString("code")), code -> new ArrayList<>())
                                .add(stored(row));
                    });
        }
        return journals;
    }

    private Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getInt("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                entries.read(row.getString("entry")));
    }

    /** The last number stored for each of these codes that has any. */
    public Map<Code, Integer> lastNumbers(Collection<Code> codes) {
        Map<Code, Integer> last = new HashMap<>();
        if (!codes.isEmpty()) {
            jdbc.sql("select code, max(seq) as last from journal where code in (:codes) group by code")
                    .param("codes", codes.stream().map(Code::value).toList())
                    .query(row -> {
                        last.put(new Code(row.getString("code")), row.getInt("last"));
                    });
        }
        return last;
    }

    /**
     * The unsettled rooms in which something should have happened by now and did not, longest first, {@value #MOST_OVERDUE} at
     * most: a lobby that should have expired, a turn that ran out, players who lingered after the end.
     */
    public List<Code> overdue(Instant now, Duration linger) {
        return jdbc.sql("""
                        select u.code from unsettled u join journal j on j.code = u.code
                        where j.seq = (select max(l.seq) from journal l where l.code = u.code)
                          and (u.phase = 'WAITING' and u.expires_at < :now
                            or u.phase = 'PLAYING' and j.at + u.turn_seconds * interval '1' second < :now
                            or u.phase = 'OVER' and j.at < :lingered)
                        order by j.at
                        fetch first :most rows only""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lingered", now.minus(linger).atOffset(ZoneOffset.UTC))
                .param("most", MOST_OVERDUE)
                .query((row, number) -> new Code(row.getString("code")))
                .list();
    }

    /** Stores what is still waiting, then takes nothing more. */
    @Override
    public void destroy() {
        commits.close();
    }
}
