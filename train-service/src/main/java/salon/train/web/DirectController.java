package salon.train.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import salon.train.feed.FeedSettings;
import salon.train.problem.Problem;
import salon.train.search.Ride;
import salon.train.timetable.Timetable;
import salon.train.web.FoundTrains.Sort;

/** Trains between two stations without a change: the next one, and all of a slot with the cheapest and the fastest. */
@RestController
@Tag(name = "Trains")
class DirectController {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final Days days;
    private final FeedSettings settings;

    DirectController(Days days, FeedSettings settings) {
        this.days = days;
        this.settings = settings;
    }

    @GetMapping("/trains/next")
    @Operation(
            summary = "The next train",
            description =
                    "The one that departs at that time, or the next later one; after the last one of the day the first one"
                            + " of the next day on which there is one, which nextDay says.")
    @ApiResponse(responseCode = "200", description = "The train.")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    NextTrain next(
            @RequestAttribute(OneTimetable.NAME) Timetable timetable,
            @Parameter(example = "Grenoble") @RequestParam String from,
            @Parameter(example = "Valence") @RequestParam String to,
            @Parameter(description = "Now, unless another day is named.", example = "16:40")
                    @RequestParam(required = false)
                    @Nullable
                    String at,
            @Parameter(example = "2026-03-14") @RequestParam(required = false) @Nullable String date) {
        Route route = Route.asked(timetable, from, to);
        LocalDate day = days.asked(timetable, date);
        LocalTime time = days.asked(timetable, day, "at", at);
        long latest = Days.end(timetable, day.plusDays(settings.lookahead()), LAST_MINUTE);
        return timetable
                .direct()
                .next(route.from(), route.to(), Days.start(timetable, day, time), latest)
                .map(ride -> NextTrain.of(timetable, ride, day))
                .orElseThrow(() -> none(timetable, route));
    }

    private Problem none(Timetable timetable, Route route) {
        if (!timetable.direct().connect(route.from(), route.to())) {
            return new Problem(HttpStatus.NOT_FOUND, "NO_DIRECT_TRAIN", noneEver(timetable, route));
        }
        return new Problem(
                HttpStatus.NOT_FOUND,
                "NO_MORE_TRAINS",
                "No train goes from %s then, nor in the %d days after: name another date."
                        .formatted(route.shown(timetable), settings.lookahead()));
    }

    private static String noneEver(Timetable timetable, Route route) {
        return "No train goes from " + route.shown(timetable)
                + " without a change: GET /journeys finds ways with changes.";
    }

    @GetMapping("/trains/search")
    @Operation(
            summary = "Trains of a slot",
            description =
                    "All that depart in the slot, its bounds included, with the cheapest and the fastest. A slot whose end is"
                            + " before its beginning goes over midnight; a bound that is left out is the day's own.")
    @ApiResponse(responseCode = "200", description = "The trains; with a reason when there are none.")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    FoundTrains search(
            @RequestAttribute(OneTimetable.NAME) Timetable timetable,
            @Parameter(example = "Grenoble") @RequestParam String from,
            @Parameter(example = "Valence") @RequestParam String to,
            @Parameter(example = "16:30") @RequestParam(required = false) @Nullable String after,
            @Parameter(example = "18:30") @RequestParam(required = false) @Nullable String before,
            @Parameter(example = "2026-03-14") @RequestParam(required = false) @Nullable String date,
            @Parameter(schema = @Schema(allowableValues = {"departure", "price", "duration"}))
                    @RequestParam(defaultValue = "departure")
                    String sort) {
        Route route = Route.asked(timetable, from, to);
        LocalTime first = after == null ? LocalTime.MIDNIGHT : Asked.time("after", after);
        LocalTime last = before == null ? LAST_MINUTE : Asked.time("before", before);
        Sort order = Asked.oneOf("sort", "BAD_SORT", Sort.class, sort);
        LocalDate day = days.asked(timetable, date);
        LocalDate end = last.isBefore(first) ? day.plusDays(1) : day;
        List<Ride> rides = timetable
                .direct()
                .between(route.from(), route.to(), Days.start(timetable, day, first), Days.end(timetable, end, last));
        return FoundTrains.of(timetable, rides, order, rides.isEmpty() ? reason(timetable, route) : null);
    }

    private static String reason(Timetable timetable, Route route) {
        return timetable.direct().connect(route.from(), route.to())
                ? "No train departs from %s in that slot: GET /trains/next names the next one."
                        .formatted(route.shown(timetable))
                : noneEver(timetable, route);
    }
}
