package salon.benchmarks.train;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.naviqore.raptor.Connection;
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
import salon.train.search.Journeys;

/** Journeys with changes: our pages of one and of five, and naviqore on the same queries. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class JourneyBenchmark {

    @Param
    Feed network = Feed.SEED;

    private Railway railway;
    private int asked;

    @Setup
    public void load() throws IOException, RefusedFeed {
        railway = network.load();
    }

    @Benchmark
    public Journeys.Page pageOfOne() {
        return railway.page(query(), 1);
    }

    @Benchmark
    public Journeys.Page pageOfFive() {
        return railway.page(query(), 5);
    }

    @Benchmark
    public List<Connection> naviqoreEarliest() {
        return railway.quick(query());
    }

    @Benchmark
    public List<Connection> naviqoreHalfHour() {
        return railway.ranged(query());
    }

    private Query query() {
        return railway.journeys().get(asked++ % railway.journeys().size());
    }
}
