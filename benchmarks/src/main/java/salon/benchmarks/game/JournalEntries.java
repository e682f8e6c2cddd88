package salon.benchmarks.game;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import salon.server.identity.PublicId;
import salon.server.journal.Append;
import salon.server.journal.Append.Becomes;
import salon.server.journal.Code;
import salon.server.journal.Entry;
import salon.server.journal.Stored;
import salon.server.rules.Seat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The journal of a long game of nim, entry by entry: the room opens, two sit down, and then each takes one by turns. */
final class JournalEntries {

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ";
    private static final List<Integer> HEAPS = List.of(50, 50, 50, 50);
    private static final int FIRST_MOVE = 4;

    private JournalEntries() {}

    static Code code(int number) {
        StringBuilder code = new StringBuilder();
        int rest = number;
        for (int i = 0; i < 6; i++) {
            code.append(LETTERS.charAt(rest % LETTERS.length()));
            rest /= LETTERS.length();
        }
        return new Code(code.toString());
    }

    /** Nobody judges a move before it is stored: there may be more than the heaps have. */
    static Append append(Code code, int seq) {
        return new Append(
                code,
                List.of(new Stored(seq, Instant.now(), entry(seq))),
                List.of(),
                seq == 1 ? Becomes.WAITING : seq == FIRST_MOVE - 1 ? Becomes.PLAYING : Becomes.AS_BEFORE);
    }

    private static Entry entry(int seq) {
        return switch (seq) {
            case 1 ->
                new Entry.Opened(
                        "nim",
                        2,
                        Map.of("heaps", HEAPS, "rule", "normal"),
                        new PublicId("alice"),
                        60,
                        7,
                        Instant.parse("2100-01-01T00:00:00Z"));
            case 2 -> new Entry.SeatTaken(new Seat(0), new PublicId("alice"));
            case 3 -> new Entry.SeatTaken(new Seat(1), new PublicId("bob"));
            default -> {
                int move = seq - FIRST_MOVE;
                int heap = move / HEAPS.getFirst() % HEAPS.size();
                JsonNode take = JsonMapper.shared().readTree("{\"heap\":%d,\"count\":1}".formatted(heap));
                yield new Entry.Played(new Seat(move % 2), take, "m" + move);
            }
        };
    }
}
