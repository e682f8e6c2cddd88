package salon.server.journal;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import salon.server.journal.Append.Becomes;
import salon.server.stats.Outbox;
import salon.server.stats.Result;

/**
 * Puts appends into the database, many in one transaction, with the results that leave because of them.
 */
final class JournalWriter {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final EntryCodec entries;
    private final Outbox outbox;
    private final CommitListener listener;

    JournalWriter(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            EntryCodec entries,
            Outbox outbox,
            CommitListener listener) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.entries = entries;
        this.outbox = outbox;
        this.listener = listener;
    }

    /** Stores all of them or, when this ends with an exception, none. */
    void store(List<Append> appends) {
        // Two nodes that hold the same rooms insert in the same order, and so cannot wait for each other in a circle.
        List<Append> ordered = appends.stream()
                .sorted(Comparator.comparing(Append::code)
                        .thenComparing(append -> append.entries().getFirst().seq()))
                .toList();
        List<Result> results =
                ordered.stream().flatMap(append -> append.results().stream()).toList();
        transaction.executeWithoutResult(status -> {
            insertEntries(ordered);
            keepUnsettled(ordered);
            outbox.add(results);
        });
        listener.committed(ordered);
        if (!results.isEmpty()) {
            outbox.deliverSoon(results);
        }
    }

    private void insertEntries(List<Append> appends) {
        List<Object[]> rows = new ArrayList<>(appends.size());
        for (Append append : appends) {
            for (Stored stored : append.entries()) {
                rows.add(new Object[] {
                    append.code().value(),
                    stored.seq(),
                    stored.at().atOffset(ZoneOffset.UTC),
                    entries.write(stored.entry())
                });
            }
        }
        batch("insert into journal (code, seq, at, entry) values (?, ?, ?, ?)", rows);
    }

    private void keepUnsettled(List<Append> appends) {
        List<Object[]> opened = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        List<Object[]> settled = new ArrayList<>();
        for (Append append : appends) {
            String code = append.code().value();
            if (append.entries().getFirst().entry() instanceof Entry.Opened room) {
                opened.add(new Object[] {
                    code,
                    append.becomes().name(),
                    room.turnSeconds(),
                    room.expiresAt().atOffset(ZoneOffset.UTC)
                });
            } else if (append.becomes() != Becomes.AS_BEFORE && append.becomes() != Becomes.SETTLED) {
                changed.add(new Object[] {append.becomes().name(), code});
            }
            if (append.becomes() == Becomes.SETTLED) {
                settled.add(new Object[] {code});
            }
        }
        batch("insert into unsettled (code, phase, turn_seconds, expires_at) values (?, ?, ?, ?)", opened);
        batch("update unsettled set phase = ? where code = ?", changed);
        batch("delete from unsettled where code = ?", settled);
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }
}
