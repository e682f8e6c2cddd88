package salon.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Tables at which bots play one game after the other, of all kinds, until they are told that this one is the last. The players of
 * a table stay the same, so their counts must add up over many games.
 */
final class Tables implements AutoCloseable {

    private final Salon salon;
    private final Supplier<String> server;
    private final long seed;
    private final Duration thinking;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> tables = new ArrayList<>();
    private final List<Game> games = new CopyOnWriteArrayList<>();
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean more = true;

    /**
     * @param server where a player goes, asked at each connection
     */
    Tables(Salon salon, Supplier<String> server, long seed, Duration thinking) {
        this.salon = salon;
        this.server = server;
        this.seed = seed;
        this.thinking = thinking;
    }

    /** Waits until games run at all of them, or at as many as will do. */
    Tables open(int count, int enough) {
        for (int table = 0; table < count; table++) {
            int number = table;
            tables.add(threads.submit(() -> {
                playAt(number);
                return null;
            }));
        }
        awaitRunning(enough);
        return this;
    }

    void awaitRunning(int enough) {
        await().atMost(Duration.ofSeconds(90)).until(() -> running.get() >= enough);
    }

    /** How many games are being played. */
    int running() {
        return running.get();
    }

    /** Lets every game come to its end; all that were ever played. */
    List<Game> finish() throws Exception {
        more = false;
        for (Future<?> table : tables) {
            table.get();
        }
        return games;
    }

    @Override
    public void close() {
        more = false;
        threads.shutdownNow();
    }

    private void playAt(int table) throws Exception {
        for (int round = 0; more; round++) {
            Game.Kind kind = Game.Kind.ALL.get((table + round) % Game.Kind.ALL.size());
            List<String> names = List.of("a" + table, "b" + table, "c" + table);
            Optional<String> code = salon.tryCreate(names.getFirst(), kind.parameters());
            if (code.isPresent()) {
                Game game = new Game(code.get(), kind, names, server, seed + 1000L * table + round, thinking);
                games.add(game);
                running.incrementAndGet();
                game.play(threads);
                running.decrementAndGet();
            } else {
                Thread.sleep(200);
            }
        }
    }
}
