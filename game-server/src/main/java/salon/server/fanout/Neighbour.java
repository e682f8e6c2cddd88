package salon.server.fanout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import salon.server.identity.PublicId;
import salon.server.journal.Code;

/**
 * Another node, as far as it has told who is connected there. What it tells may come late, twice or never; once it is quiet, its
 * {@link Notice.Count} and {@link Notice.Roll} make this right.
 */
final class Neighbour {

    private record Table(long number, Map<PublicId, Long> players) {}

    private final Map<Code, Table> tables = new HashMap<>();
    /** Up to here nothing is missing. */
    private long number = -1;

    private long heardAt;

    void heardAt(long beat) {
        heardAt = beat;
    }

    long heardAt() {
        return heardAt;
    }

    Map<PublicId, Long> players(Code code) {
        Table table = tables.get(code);
        return table == null ? Map.of() : table.players();
    }

    Set<Code> rooms() {
        return Set.copyOf(tables.keySet());
    }

    boolean hasHeard(long count) {
        return number == count;
    }

    /** The rooms in which this makes a difference. */
    Set<Code> hear(Notice.Seated seated) {
        if (seated.number() <= number) {
            return Set.of();
        }
        if (seated.number() == number + 1) {
            number++;
        }
        return set(seated.code(), new Table(seated.number(), seated.players())) ? Set.of(seated.code()) : Set.of();
    }

    /** The rooms in which this makes a difference. */
    Set<Code> hear(Notice.Roll roll) {
        if (roll.number() < number) {
            return Set.of();
        }
        number = roll.number();
        Set<Code> all = new HashSet<>(tables.keySet());
        all.addAll(roll.rooms().keySet());
        all.removeIf(code -> !set(code, new Table(roll.number(), roll.rooms().getOrDefault(code, Map.of()))));
        return all;
    }

    private boolean set(Code code, Table table) {
        Table before = tables.get(code);
        if (before != null && before.number() > table.number()) {
            return false;
        }
        if (table.players().isEmpty()) {
            tables.remove(code);
        } else {
            tables.put(code, table);
        }
        return !table.players().equals(before == null ? Map.of() : before.players());
    }
}
