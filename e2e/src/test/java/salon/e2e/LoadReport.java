package salon.e2e;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import salon.e2e.history.Fault;

/** What a load took: how long things lasted, what the processes used, what the database did. */
final class LoadReport {

    private final Cluster cluster;
    private final Map<String, Usage> before = new LinkedHashMap<>();
    private final Map<String, Usage> start = new LinkedHashMap<>();
    private final Map<String, Usage> loaded = new LinkedHashMap<>();
    private final Map<String, Usage> after = new LinkedHashMap<>();
    private final long begin = System.nanoTime();
    private long created;
    private long seated;
    private long played;
    private long closed;
    private int players;

    LoadReport(Cluster cluster) {
        this.cluster = cluster;
        measure(before);
    }

    void created() {
        created = System.nanoTime();
    }

    void seated(int players) {
        this.players = players;
        seated = System.nanoTime();
        measure(start);
    }

    void underLoad() {
        measure(loaded);
    }

    void played() {
        played = System.nanoTime();
        measure(after);
    }

    void closed() {
        closed = System.nanoTime();
    }

    String text(List<Game> games, List<Fault> faults) {
        int moves = games.stream().mapToInt(Game::moves).sum();
        List<Bot> bots = games.stream().flatMap(game -> game.bots().stream()).toList();
        return """
                LoadIT: %d players in %d games at once on %d nodes with PostgreSQL%s
                %d games created in %.1f s, %d players seated in %.1f s, played in %.1f s, all closed %.1f s later
                %d moves, %.0f a second
                move to own acknowledgement:   %s
                move to another's update:      %s
                reconnects: %d %s, faults: %d
                %s
                journal: %s
                """.formatted(
                players,
                games.size(),
                cluster.nodes.size(),
                cluster.redis.isPresent() ? " and Redis" : "",
                games.size(),
                seconds(begin, created),
                players,
                seconds(created, seated),
                seconds(seated, played),
                seconds(played, closed),
                moves,
                moves / seconds(seated, played),
                percentiles(games.stream().flatMap(LoadReport::own).toList()),
                percentiles(games.stream().flatMap(LoadReport::others).toList()),
                bots.stream().mapToInt(bot -> bot.connections() - 1).sum(),
                bots.stream()
                        .flatMap(bot -> bot.diary().closings().stream())
                        .collect(Collectors.groupingBy(why -> why, TreeMap::new, Collectors.counting())),
                faults.size(),
                after.keySet().stream().map(name -> process(name, moves)).collect(Collectors.joining("\n")),
                commits());
    }

    private void measure(Map<String, Usage> into) {
        int number = 1;
        for (Service node : cluster.nodes) {
            into.put("node " + number++, Usage.of(List.of(node.handle())));
        }
        into.put("game-manager", Usage.of(List.of(cluster.salon.manager.handle())));
        into.put("stats-service", Usage.of(List.of(cluster.salon.stats.handle())));
        into.put("PostgreSQL", Usage.of(cluster.postgres.processes()));
    }

    private String process(String name, int moves) {
        double cpu = after.get(name).cpuSeconds() - start.get(name).cpuSeconds();
        long kilobytes = loaded.get(name).residentKilobytes() - before.get(name).residentKilobytes();
        String line = "%-13s %6.1f CPU s, %.2f per 1,000 moves".formatted(name, cpu, 1000 * cpu / moves);
        return name.equals("PostgreSQL")
                ? line
                : line
                        + "; %d MB before, %d MB under load, %d bytes a player"
                                .formatted(
                                        before.get(name).residentKilobytes() / 1024,
                                        loaded.get(name).residentKilobytes() / 1024,
                                        1024
                                                * kilobytes
                                                * (name.startsWith("node") ? cluster.nodes.size() : 1)
                                                / players);
    }

    /** Rows that came with one transaction have its number. */
    private String commits() {
        AtomicLong rows = new AtomicLong();
        AtomicLong transactions = new AtomicLong();
        cluster.databases()
                .rooms("select count(*) as rows, count(distinct xmin::text) as commits from journal", row -> {
                    rows.set(row.getLong("rows"));
                    transactions.set(row.getLong("commits"));
                });
        return "%d entries in %d commits, %.1f in each"
                .formatted(rows.get(), transactions.get(), (double) rows.get() / transactions.get());
    }

    private static Stream<Long> own(Game game) {
        return game.bots().stream()
                .flatMap(bot -> bot.diary().answered().entrySet().stream()
                        .map(move -> bot.diary().toldAt().get(move.getKey()) - move.getValue()));
    }

    private static Stream<Long> others(Game game) {
        List<Long> times = new ArrayList<>();
        for (Bot mover : game.bots()) {
            mover.diary().answered().forEach((seq, asked) -> {
                for (Bot other : game.bots()) {
                    SortedMap<Integer, Long> told = other.diary().toldAt();
                    if (other != mover && told.containsKey(seq)) {
                        times.add(told.get(seq) - asked);
                    }
                }
            });
        }
        return times.stream();
    }

    private static String percentiles(List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return Arrays.stream(new double[] {0.5, 0.99, 1})
                .mapToObj(part ->
                        "%.1f ms".formatted(sorted[(int) Math.min(sorted.length - 1, part * sorted.length)] / 1e6))
                .collect(Collectors.joining(", ", "p50, p99, max: ", ""));
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
