package salon.server.room;

import java.util.List;
import salon.server.identity.PublicId;
import salon.server.journal.Code;
import salon.server.journal.Entry;
import salon.server.room.Chronicle.Step;
import salon.server.rules.Seat;
import salon.server.stats.Result;

/** The results that leave the house because of what happened. */
final class Results {

    private Results() {}

    static List<Result> of(Code code, List<Step> steps) {
        return steps.stream()
                .filter(step -> step.stored().entry() instanceof Entry.Reported)
                .map(step -> result(
                        code, step.after(), ((Entry.Reported) step.stored().entry()).seat()))
                .toList();
    }

    private static Result result(Code code, Match match, Seat seat) {
        return new Result(
                code.value(),
                match.nameOf(seat).value(),
                match.outcome(seat),
                match.room().game(),
                match.seated().stream().map(PublicId::value).toList(),
                match.overAt());
    }
}
