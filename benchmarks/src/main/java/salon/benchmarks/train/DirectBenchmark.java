package salon.benchmarks.train;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
import org.openjdk.jmh.annotations.Warmup;
import salon.train.feed.RefusedFeed;
import salon.train.search.Ride;

/** Direct trains: the next one, and those in a slot of two hours. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DirectBenchmark {

    @Param
    Feed network = Feed.SEED;

    private Railway railway;
    private int asked;

    @Setup
    public void load() throws IOException, RefusedFeed {
        railway = network.load();
    }

    @Benchmark
    public Optional<Ride> next() {
        return railway.next(query());
    }

    @Benchmark
    public List<Ride> slot() {
        return railway.slot(query());
    }

    private Query query() {
        return railway.directs().get(asked++ % railway.directs().size());
    }
}
