package salon.server.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import salon.server.identity.PublicId;
import salon.server.journal.Entry;
import salon.server.room.Chronicle.Step;
import salon.server.room.Match.Phase;
import salon.server.rules.Seat;
import salon.server.rules.Verdict;

/** What is worth a sentence in the chat: that a game begins, and how it ended. */
final class News {

    private News() {}

    static Optional<String> of(Step step) {
        Match match = step.after();
        Entry entry = step.stored().entry();
        if (entry instanceof Entry.Expired) {
            return Optional.of("Nobody plays %s here: not everyone came in time."
                    .formatted(match.room().game()));
        }
        if (entry instanceof Entry.SeatTaken && match.phase() == Phase.PLAYING) {
            return Optional.of(
                    "%s play %s.".formatted(and(match.seated()), match.room().game()));
        }
        return match.phase() == Phase.OVER && mayEnd(entry)
                ? Optional.of(verdict(match) + how(match, entry) + ".")
                : Optional.empty();
    }

    /** What may follow the end as well cannot be the end. */
    private static boolean mayEnd(Entry entry) {
        return !(entry instanceof Entry.Reported
                || entry instanceof Entry.RematchWanted
                || entry instanceof Entry.RematchOpened);
    }

    private static String verdict(Match match) {
        Verdict verdict = match.verdict();
        if (!verdict.isDraw()) {
            return and(names(match, verdict.winners().stream().sorted().toList()))
                    + (verdict.winners().size() == 1 ? " wins" : " win");
        }
        return match.seats().stream().allMatch(match::isOut) ? "Nobody wins" : "It is a draw";
    }

    private static String how(Match match, Entry entry) {
        return switch (entry) {
            case Entry.Resigned(Seat seat) -> ": " + match.nameOf(seat) + " resigned";
            case Entry.Forfeited(Seat seat) -> ": " + match.nameOf(seat) + " left";
            case Entry.TimedOut(List<Seat> seats) -> ": " + and(names(match, seats)) + " ran out of time";
            case Entry.DrawAccepted accepted -> ": it was agreed";
            default -> "";
        };
    }

    private static List<PublicId> names(Match match, List<Seat> seats) {
        return seats.stream().map(match::nameOf).toList();
    }

    private static String and(List<PublicId> ids) {
        List<String> names = new ArrayList<>(ids.stream().map(PublicId::value).toList());
        String last = names.removeLast();
        return names.isEmpty() ? last : String.join(", ", names) + " and " + last;
    }
}
