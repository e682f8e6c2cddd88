package salon.train.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import salon.train.problem.Problem;
import salon.train.problem.Shown;
import salon.train.timetable.Timetable;

/** The trains by themselves: all of them, and each with its calls. */
@RestController
@Tag(name = "Trains")
class TrainController {

    private final Days days;

    TrainController(Days days) {
        this.days = days;
    }

    @GetMapping("/trains")
    @Operation(
            summary = "All trains",
            description = "In the order of the feed; all that the timetable has, or those of one day.")
    @ApiResponse(responseCode = "200", description = "One page of trains.")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    TrainList list(
            @RequestAttribute(OneTimetable.NAME) Timetable timetable,
            @Parameter(description = "Only those that start on this day.", example = "2026-03-14")
                    @RequestParam(required = false)
                    @Nullable
                    String date,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = PageInfo.USUAL_SIZE) int size) {
        LocalDate day = date == null ? null : days.asked(timetable, date);
        List<Integer> trips = IntStream.range(0, timetable.trains().size())
                .filter(trip -> day == null || runs(timetable, trip, day))
                .boxed()
                .toList();
        PageInfo asked = PageInfo.asked(page, size, trips.size());
        return new TrainList(
                asked.of(trips).stream()
                        .map(trip -> day == null
                                ? ShownTrain.of(timetable, trip)
                                : ShownTrain.of(timetable, ShownTrain.whole(timetable, trip, day.toEpochDay())))
                        .toList(),
                asked,
                timetable.origin().generation());
    }

    @GetMapping("/trains/{number}")
    @Operation(
            summary = "One train and its calls",
            description =
                    "Where several trains share a number, the one that runs on the date, which is today unless named.")
    @ApiResponse(responseCode = "200", description = "The train.")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    OneTrain train(
            @RequestAttribute(OneTimetable.NAME) Timetable timetable,
            @Parameter(example = "17564") @PathVariable String number,
            @Parameter(example = "2026-03-14") @RequestParam(required = false) @Nullable String date) {
        String wanted = Asked.text("number", "BAD_NUMBER", number);
        List<Integer> trips = IntStream.range(0, timetable.trains().size())
                .filter(trip -> timetable.trains().get(trip).number().equals(wanted))
                .boxed()
                .toList();
        if (trips.isEmpty()) {
            throw new Problem(
                    HttpStatus.NOT_FOUND,
                    "UNKNOWN_TRAIN",
                    "No train has the number " + Shown.of(wanted) + ": GET /trains lists all there are.");
        }
        if (trips.size() == 1 && date == null) {
            return OneTrain.of(timetable, trips.getFirst());
        }
        LocalDate day = days.asked(timetable, date);
        return trips.stream()
                .filter(trip -> runs(timetable, trip, day))
                .findFirst()
                .map(trip -> OneTrain.of(timetable, trip, day.toEpochDay()))
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND,
                        "NOT_RUNNING",
                        "Train %s does not run on %s: name another date.".formatted(Shown.of(wanted), day)));
    }

    private static boolean runs(Timetable timetable, int trip, LocalDate day) {
        return timetable.network().days(trip).contain(day.toEpochDay());
    }
}
