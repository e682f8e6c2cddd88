package salon.benchmarks.game;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import salon.server.journal.Appended;
import salon.server.journal.Code;
import salon.server.journal.Journal;
import salon.server.journal.JournalAlone;

/** So many rooms that each store a move at the same time: the time until the last of them is told that it is durable. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class JournalBenchmark {

    @Param
    Database database = Database.H2;

    @Param({"1", "16", "128"})
    int rooms = 1;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Callable<Appended>> moves = new ArrayList<>();
    private StoredIn stored;
    private Journal journal;
    private int seq;

    @Setup
    public void open() throws IOException, SQLException {
        stored = StoredIn.fresh(database);
        journal = JournalAlone.on(stored.pool());
        for (int room = 0; room < rooms; room++) {
            Code code = JournalEntries.code(room);
            moves.add(() -> journal.append(JournalEntries.append(code, seq)));
        }
        while (seq < 3) {
            append();
        }
    }

    @Benchmark
    public Collection<Appended> append() {
        seq++;
        List<Appended> stored = new ArrayList<>(rooms);
        try {
            if (rooms == 1) {
                stored.add(moves.getFirst().call());
            } else {
                for (Future<Appended> each : threads.invokeAll(moves)) {
                    stored.add(each.get());
                }
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException("a move was not stored", e);
        }
        return stored;
    }

    @TearDown
    public void close() throws IOException {
        threads.close();
        journal.destroy();
        stored.close();
    }
}
