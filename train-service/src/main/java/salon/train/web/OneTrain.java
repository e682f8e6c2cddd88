package salon.train.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import salon.train.search.Call;
import salon.train.timetable.Timetable;

/**
 * A train and everywhere it calls.
 *
 * @param operator who runs it, if the feed says so
 */
record OneTrain(
        @JsonUnwrapped ShownTrain train,
        @Schema(example = "Caltrain") @Nullable String operator,
        List<Halt> calls) {

    /**
     * A call; nothing arrives at the first, and nothing departs from the last.
     */
    @Schema(name = "Call")
    record Halt(
            NamedStation station,
            @Schema(example = "06:15") @Nullable String arrival,
            @Schema(example = "06:15") @Nullable String departure) {}

    /** On no day in particular. */
    static OneTrain of(Timetable timetable, int trip) {
        return of(timetable, trip, ShownTrain.of(timetable, trip), WallClock::time);
    }

    static OneTrain of(Timetable timetable, int trip, long day) {
        long begins = timetable.network().begins(day);
        return of(
                timetable,
                trip,
                ShownTrain.of(timetable, ShownTrain.whole(timetable, trip, day)),
                second -> WallClock.time(timetable, begins + second));
    }

    private static OneTrain of(Timetable timetable, int trip, ShownTrain train, IntFunction<String> clock) {
        List<Call> calls = timetable.network().calls(trip);
        List<Halt> halts = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            Call call = calls.get(i);
            halts.add(new Halt(
                    NamedStation.of(timetable, call.stop()),
                    i == 0 ? null : clock.apply(call.arrives()),
                    i == calls.size() - 1 ? null : clock.apply(call.departs())));
        }
        return new OneTrain(train, timetable.trains().get(trip).operator(), halts);
    }
}
