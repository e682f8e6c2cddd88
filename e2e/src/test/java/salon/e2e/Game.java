package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import salon.e2e.Socket.Event;
import tools.jackson.databind.JsonNode;

/** One game between bots, and what must be true of it afterwards. */
final class Game {

    /** A kind of game that bots can play. */
    record Kind(String parameters, Moves moves, int seats) {

        static final List<Kind> ALL = List.of(
                new Kind("{\"game\":\"tic-tac-toe\"}", Moves.TIC_TAC_TOE, 2),
                new Kind("{\"game\":\"connect-four\"}", Moves.CONNECT_FOUR, 2),
                new Kind("{\"game\":\"nim\",\"seats\":3,\"options\":{\"heaps\":[7,8,9]}}", Moves.NIM, 3),
                new Kind(
                        "{\"game\":\"rock-paper-scissors\",\"options\":{\"bestOf\":9}}", Moves.ROCK_PAPER_SCISSORS, 2));
    }

    final String code;
    private final List<Bot> bots = new ArrayList<>();

    Game(String code, Kind kind, List<String> names, Supplier<String> server, long seed, Duration thinking) {
        this.code = code;
        for (int i = 0; i < kind.seats(); i++) {
            bots.add(new Bot(names.get(i), code, server, kind.moves(), seed + i, thinking));
        }
    }

    Game(String code, List<Bot> bots) {
        this.code = code;
        this.bots.addAll(bots);
    }

    List<Bot> bots() {
        return bots;
    }

    Game play(ExecutorService threads) throws Exception {
        List<Future<Bot>> playing =
                bots.stream().map(bot -> threads.submit(bot::play)).toList();
        for (Future<Bot> each : playing) {
            each.get();
        }
        return this;
    }

    int moves() {
        return bots.stream().mapToInt(bot -> bot.acknowledged().size()).sum();
    }

    /** Holds what the players were told against what the journal says now, as a watcher reads it from the beginning. */
    void checkAgainst(String server) {
        assertThat(bots.stream().flatMap(bot -> bot.faults().stream())).isEmpty();
        int start = bots.stream().mapToInt(bot -> bot.told().firstKey()).min().orElseThrow() - 1;
        SortedMap<Integer, JsonNode> journal = watch(server, start);
        int expected = start + 1;
        for (int number : journal.keySet()) {
            assertThat(number).as("the numbers in " + code).isEqualTo(expected++);
        }
        for (Bot bot : bots) {
            bot.told().forEach((number, update) -> {
                JsonNode stored = journal.get(number);
                assertThat(stored)
                        .as("update %d of %s was told and is lost", number, code)
                        .isNotNull();
                assertThat(stored.get("by")).isEqualTo(update.get("by"));
                assertThat(stored.get("event")).isEqualTo(update.get("event"));
                if (stored.has("action")) {
                    assertThat(stored.get("action")).isEqualTo(update.get("action"));
                }
            });
            assertThat(bot.acknowledged().values())
                    .as("one number for each move")
                    .doesNotHaveDuplicates();
            assertThat(journal.keySet()).containsAll(bot.acknowledged().values());
        }
        List<String> events = journal.values().stream()
                .map(update -> update.get("event").asString())
                .toList();
        assertThat(events.stream().filter("played"::equals).count())
                .as("moves in the journal of " + code)
                .isEqualTo(moves());
        assertThat(events).as("nobody waited for a move in vain").doesNotContain("timedOut", "forfeited");
    }

    /** Holds what was counted against how the game ended for each player. */
    void checkCounted(JsonNode results) {
        assertThat(results.get("complete").asBoolean()).isTrue();
        SortedMap<String, String> counted = new TreeMap<>();
        results.get("results")
                .forEach(result -> counted.put(
                        result.get("publicId").asString(),
                        result.get("outcome").asString().toLowerCase(Locale.ROOT)));
        SortedMap<String, String> seen = new TreeMap<>();
        bots.forEach(bot -> seen.put(bot.name(), bot.status()));
        assertThat(counted).as("results of " + code).isEqualTo(seen);
    }

    private SortedMap<Integer, JsonNode> watch(String server, int since) {
        Socket socket = new Socket(server + "/games/" + code);
        SortedMap<Integer, JsonNode> journal = new TreeMap<>();
        socket.send("{\"type\":\"watch\",\"since\":%d}".formatted(since));
        while (true) {
            Event event = socket.next(Duration.ofSeconds(10));
            assertThat(event).isInstanceOf(Event.Message.class);
            JsonNode message = ((Event.Message) event).json();
            if (message.get("type").asString().equals("lobby")) {
                assertThat(message.get("status").asString()).isEqualTo("over");
                socket.drop();
                return journal;
            }
            journal.put(message.get("seq").asInt(), message);
        }
    }
}
