package salon.benchmarks.train;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Asks a running train-service over connections that each ask again as soon as they were answered, and prints how many answers a second
 * there are and how long they take. Whoever starts the service decides what else runs on its cores.
 */
final class TrainLoad {

    private static final int WARM_UP_SECONDS = 10;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /**
     * What came of asking for a while.
     *
     * @param failed how many questions were not answered well
     * @param cores how many this program itself kept busy: at its limit, it is the one that is measured
     */
    private record Outcome(Latencies latencies, long failed, double cores) {}

    private final List<String> paths;
    private final int connections;
    private final TrainClient client;

    private TrainLoad(TrainClient client, List<String> paths, int connections) {
        this.client = client;
        this.paths = paths;
        this.connections = connections;
    }

    /** Arguments: the address, the first day of a week in the timetable, connections, seconds for each kind of question. */
    public static void main(String[] args) throws Exception {
        if (args.length != 4) {
            System.err.println("For instance: TrainLoad http://localhost:8085 2026-06-08 16 20");
            System.exit(2);
        }
        int connections = Integer.parseInt(args[2]);
        int seconds = Integer.parseInt(args[3]);
        try (HttpClient http = TrainClient.open()) {
            TrainClient client = new TrainClient(http, args[0]);
            TrainQuestions questions = TrainQuestions.about(client, LocalDate.parse(args[1]), new Random(1));
            Map<TrainQuestions.Kind, TrainLoad> loads = new EnumMap<>(TrainQuestions.Kind.class);
            for (TrainQuestions.Kind kind : TrainQuestions.Kind.values()) {
                loads.put(kind, new TrainLoad(client, questions.paths(kind), connections));
                loads.get(kind).run(WARM_UP_SECONDS);
            }
            System.out.printf(
                    "%-28s %12s %10s %10s %8s %8s%n", "asked", "a second", "p50 µs", "p99 µs", "failed", "cores");
            for (TrainQuestions.Kind kind : TrainQuestions.Kind.values()) {
                Outcome outcome = loads.get(kind).run(seconds);
                System.out.printf(
                        "%-28s %12.0f %10.0f %10.0f %8d %8.2f%n",
                        kind.shown,
                        outcome.latencies().perSecond(),
                        outcome.latencies().percentile(50),
                        outcome.latencies().percentile(99),
                        outcome.failed(),
                        outcome.cores());
            }
        }
    }

    private Outcome run(int seconds) throws Exception {
        long processor = PROCESS.getProcessCpuTime();
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        try (ExecutorService askers = Executors.newFixedThreadPool(connections)) {
            List<Future<long[]>> answers = askers.invokeAll(IntStream.range(0, connections)
                    .mapToObj(asker -> (Callable<long[]>) () -> ask(asker, end))
                    .toList());
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> answer : answers) {
                all.add(answer.get());
            }
            long[] nanos = all.stream().flatMapToLong(LongStream::of).toArray();
            long failed = LongStream.of(nanos).filter(time -> time < 0).count();
            long[] good = LongStream.of(nanos).filter(time -> time >= 0).toArray();
            long elapsed = System.nanoTime() - begin;
            double cores = (double) (PROCESS.getProcessCpuTime() - processor) / elapsed;
            return new Outcome(Latencies.of(good, elapsed), failed, cores);
        }
    }

    /** How long each answer took; -1 for what was no good one. */
    private long[] ask(int asker, long end) throws Exception {
        LongStream.Builder nanos = LongStream.builder();
        for (int i = asker; System.nanoTime() < end; i += connections) {
            long asked = System.nanoTime();
            nanos.add(isAnswered(paths.get(i % paths.size())) ? System.nanoTime() - asked : -1);
        }
        return nanos.build().toArray();
    }

    private boolean isAnswered(String path) throws IOException, InterruptedException {
        try {
            return client.get(path).statusCode() == 200;
        } catch (HttpTimeoutException e) {
            return false;
        }
    }
}
