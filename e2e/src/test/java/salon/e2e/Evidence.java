package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import salon.e2e.Socket.Event;
import salon.e2e.history.Fault;
import salon.e2e.history.GameRecord;
import salon.e2e.history.GameRecord.Result;
import salon.e2e.history.Heard;
import salon.e2e.history.HistoryChecker;
import salon.e2e.history.HouseRecord;
import salon.e2e.history.HouseRecord.Totals;
import salon.e2e.history.PlayerRecord;
import salon.e2e.history.Row;
import tools.jackson.databind.JsonNode;

/** Gathers what is left of games that are over: from the players, from each node, and from the databases themselves. */
final class Evidence {

    private static final int WATCHERS_AT_ONCE = 50;
    private static final int MOST_TRIES = 20;

    private final Map<String, List<PlayerRecord>> players = new TreeMap<>();
    private final Map<String, Map<String, List<Heard.Update>>> watched = new HashMap<>();

    Evidence(Collection<Game> games) {
        games.forEach(game -> players.put(game.code, game.records()));
    }

    /** Has a watcher read every game from the beginning on each of these nodes. */
    Evidence seenAt(List<Service> nodes) throws Exception {
        Semaphore places = new Semaphore(WATCHERS_AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> watching = new ArrayList<>();
            players.keySet().forEach(code -> {
                Map<String, List<Heard.Update>> byNode = new ConcurrentHashMap<>();
                watched.put(code, byNode);
                for (Service node : nodes) {
                    watching.add(threads.submit(() -> {
                        places.acquire();
                        byNode.put("node " + node.port(), watch(node, code));
                        places.release();
                        return null;
                    }));
                }
            });
            for (Future<?> each : watching) {
                each.get();
            }
        }
        return this;
    }

    /** Everything that is wrong, by what the databases say now. */
    List<Fault> faults(Databases databases, String... excused) {
        return new HistoryChecker(Set.of(excused)).check(house(databases));
    }

    private HouseRecord house(Databases databases) {
        Map<String, List<Row>> journals = new HashMap<>();
        databases.rooms(
                "select code, seq, at, entry from journal order by code, seq",
                row -> journals.computeIfAbsent(row.getString("code"), code -> new ArrayList<>())
                        .add(new Row(
                                row.getInt("seq"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                Rest.JSON.readTree(row.getString("entry")))));
        Map<String, List<Result>> results = new HashMap<>();
        databases.stats(
                "select code, public_id, outcome from results",
                row -> results.computeIfAbsent(row.getString("code"), code -> new ArrayList<>())
                        .add(new Result(
                                row.getString("public_id"),
                                row.getString("outcome").toLowerCase(Locale.ROOT))));
        Map<String, String> statuses = new HashMap<>();
        databases.manager(
                "select code, status from games", row -> statuses.put(row.getString("code"), row.getString("status")));
        Map<String, Totals> totals = new HashMap<>();
        databases.stats(
                """
                        select public_id, sum(games) as games, sum(victories) as victories, sum(defeats) as defeats,
                               sum(draws) as draws
                        from standings group by public_id""",
                row -> totals.put(
                        row.getString("public_id"),
                        new Totals(
                                row.getInt("games"),
                                row.getInt("victories"),
                                row.getInt("defeats"),
                                row.getInt("draws"))));
        List<GameRecord> games = new ArrayList<>();
        players.forEach((code, records) -> games.add(new GameRecord(
                code,
                records,
                journals.getOrDefault(code, List.of()),
                watched.getOrDefault(code, Map.of()),
                results.getOrDefault(code, List.of()),
                statuses.getOrDefault(code, "unknown"))));
        return new HouseRecord(games, totals, databases.outbox());
    }

    /** A watcher may come again: on a busy machine a connection can be refused. */
    private static Socket open(String url) {
        for (int tries = 1; ; tries++) {
            try {
                return new Socket(url, false);
            } catch (CompletionException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    /** From the last change of seats on, which is as far back as updates are told. */
    private List<Heard.Update> watch(Service node, String code) {
        int since = players.get(code).stream()
                        .flatMap(player -> player.heard().stream())
                        .mapToInt(heard -> heard instanceof Heard.Update update ? update.seq() : Integer.MAX_VALUE)
                        .min()
                        .orElse(1)
                - 1;
        Socket socket = open(node.webSocket() + "/games/" + code);
        socket.send("{\"type\":\"watch\",\"since\":%d}".formatted(since));
        List<Heard.Update> updates = new ArrayList<>();
        while (true) {
            Event event = socket.next(Duration.ofSeconds(20));
            assertThat(event).as("what a watcher of %s hears at %s", code, node).isInstanceOf(Event.Message.class);
            JsonNode message = ((Event.Message) event).json();
            if (message.get("type").asString().equals("lobby")) {
                socket.drop();
                return updates;
            }
            updates.add(Heard.Update.of(message));
        }
    }
}
