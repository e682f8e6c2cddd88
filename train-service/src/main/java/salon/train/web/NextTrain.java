package salon.train.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import salon.train.search.Ride;
import salon.train.timetable.Timetable;

/**
 * The train that one can take.
 *
 * @param date on which it departs
 * @param nextDay whether that is later than the day that was asked for, because no more trains go on that day
 */
record NextTrain(
        @JsonUnwrapped ShownTrain train,
        @Schema(example = "2026-03-14") LocalDate date,
        @Schema(example = "false") boolean nextDay) {

    static NextTrain of(Timetable timetable, Ride ride, LocalDate asked) {
        LocalDate date = WallClock.day(timetable, ride.departs());
        return new NextTrain(ShownTrain.of(timetable, ride), date, date.isAfter(asked));
    }
}
