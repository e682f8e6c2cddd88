package salon.server.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import salon.server.identity.PublicId;
import salon.server.journal.Append.Becomes;
import salon.server.rules.Seat;

/** What may be in a journal, where it does not matter what. */
final class Samples {

    static final Code CODE = new Code("K7Q2MX");

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");

    private Samples() {}

    /** One entry of that number. */
    static Append append(int seq) {
        Entry entry = seq == 1
                ? new Entry.Opened("nim", 2, Map.of(), new PublicId("alice"), 60, 7, NOON.plusSeconds(900))
                : new Entry.SeatTaken(new Seat(seq % 2), new PublicId("player" + seq));
        return new Append(
                CODE, List.of(new Stored(seq, NOON, entry)), List.of(), seq == 1 ? Becomes.WAITING : Becomes.AS_BEFORE);
    }
}
