package salon.e2e.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import salon.e2e.history.GameRecord.Result;
import salon.e2e.history.HouseRecord.Totals;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A game of alice and bob in which all is well, for faults to be planted in. Alice moves at 4 and 6, bob at 5; then both are
 * reported.
 */
final class Story {

    private static final JsonMapper JSON = new JsonMapper();

    final List<Row> journal = new ArrayList<>();
    final List<Heard> alice = new ArrayList<>();
    final List<Heard> bob = new ArrayList<>();
    final Map<String, Set<JsonNode>> askedByAlice = new TreeMap<>();
    final List<Heard.Update> east = new ArrayList<>();
    final List<Heard.Update> west = new ArrayList<>();
    final List<Result> results = new ArrayList<>(List.of(new Result("alice", "victory"), new Result("bob", "defeat")));
    final Map<String, Totals> totals =
            new TreeMap<>(Map.of("alice", new Totals(1, 1, 0, 0), "bob", new Totals(1, 0, 1, 0)));
    final List<String> outbox = new ArrayList<>();
    String endForAlice = "victory";
    String endForBob = "defeat";
    boolean bobGaveUp;
    String status = "CLOSED";

    Story() {
        for (String entry : List.of(
                "{'kind':'opened','game':'tic-tac-toe','seats':2}",
                "{'kind':'seatTaken','seat':0,'publicId':'alice'}",
                "{'kind':'seatTaken','seat':1,'publicId':'bob'}",
                "{'kind':'played','seat':0,'action':{'cell':0},'id':'m1'}",
                "{'kind':'played','seat':1,'action':{'cell':3},'id':'m1'}",
                "{'kind':'played','seat':0,'action':{'cell':1},'id':'m2'}",
                "{'kind':'reported','seat':0}",
                "{'kind':'reported','seat':1}")) {
            store(entry);
        }
        alice.add(new Heard.Lobby(3));
        bob.add(new Heard.Lobby(3));
        for (int seq = 4; seq <= 8; seq++) {
            alice.add(update(seq, "alice"));
            bob.add(update(seq, "bob"));
            east.add(update(seq, null));
            west.add(update(seq, null));
        }
        askedByAlice.put("m1", Set.of(json("{'cell':0}")));
        askedByAlice.put("m2", Set.of(json("{'cell':1}"), json("{'cell':2}")));
    }

    /** What a viewer is told of what is stored under that number. */
    Heard.Update update(int seq, @Nullable String viewer) {
        Row row = journal.get(seq - 1);
        String by = row.seats().getFirst() == 0 ? "alice" : "bob";
        return new Heard.Update(seq, by, row.kind(), row.action(), "state " + seq, by.equals(viewer) ? row.id() : null);
    }

    /** Behind all that is stored. */
    void store(String entry) {
        int seq = journal.size() + 1;
        journal.add(new Row(seq, Instant.EPOCH.plusSeconds(seq), json(entry)));
    }

    /** In place of what is stored under that number. */
    void store(int seq, String entry) {
        journal.set(seq - 1, new Row(seq, Instant.EPOCH.plusSeconds(seq), json(entry)));
    }

    static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    /** From where in a list everything with this number is. */
    static int place(List<? extends Heard> heard, int seq) {
        return IntStream.range(0, heard.size())
                .filter(i -> heard.get(i) instanceof Heard.Update update && update.seq() == seq)
                .findFirst()
                .orElseThrow();
    }

    List<Fault> faults(String... excused) {
        PlayerRecord first = new PlayerRecord("alice", alice, askedByAlice, endForAlice, false);
        PlayerRecord second =
                new PlayerRecord("bob", bob, Map.of("m1", Set.of(json("{'cell':3}"))), endForBob, bobGaveUp);
        GameRecord game = new GameRecord(
                "K7Q2MX", List.of(first, second), journal, Map.of("east", east, "west", west), results, status);
        return new HistoryChecker(Set.of(excused)).check(new HouseRecord(List.of(game), totals, outbox));
    }
}
