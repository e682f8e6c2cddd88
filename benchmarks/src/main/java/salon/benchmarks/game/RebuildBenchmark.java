package salon.benchmarks.game;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import salon.server.journal.Code;
import salon.server.journal.Journal;
import salon.server.journal.JournalAlone;
import salon.server.journal.Stored;
import salon.server.room.Rebuilding;

/** A room that nobody holds any more, from its journal of 200 entries: reading it, playing it again, and both. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RebuildBenchmark {

    private static final int ENTRIES = 200;
    private static final Code CODE = JournalEntries.code(1);

    @Param
    Database database = Database.H2;

    private final Rebuilding rooms = new Rebuilding();
    private List<Stored> entries = List.of();
    private StoredIn stored;
    private Journal journal;

    @Setup
    public void store() throws IOException, SQLException {
        stored = StoredIn.fresh(database);
        journal = JournalAlone.on(stored.pool());
        for (int seq = 1; seq <= ENTRIES; seq++) {
            journal.append(JournalEntries.append(CODE, seq));
        }
        entries = read();
    }

    @Benchmark
    public List<Stored> read() {
        return journal.read(CODE, 0);
    }

    @Benchmark
    public boolean replay() {
        return rooms.rebuild(entries);
    }

    @Benchmark
    public boolean readAndReplay() {
        return rooms.rebuild(read());
    }

    @TearDown
    public void close() throws IOException {
        journal.destroy();
        stored.close();
    }
}
