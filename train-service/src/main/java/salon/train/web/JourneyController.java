package salon.train.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import salon.train.search.Journeys;
import salon.train.search.Order;
import salon.train.search.Place;
import salon.train.timetable.Timetable;
import salon.train.web.Cursor.Direction;

/** Journeys with changes: the first page by stations and time, the others by cursor. */
@RestController
@Tag(name = "Journeys")
class JourneyController {

    private static final int USUAL_LIMIT = 5;

    private final Days days;
    private final Planners planners;

    JourneyController(Days days, Planners planners) {
        this.days = days;
        this.planners = planners;
    }

    @GetMapping("/journeys")
    @Operation(
            summary = "Journeys from one station to another",
            description =
                    "All that no other journey beats in departure, arrival, price and changes together: the next ones after"
                            + " departAfter (now, unless another day is named), or the last ones before arriveBefore. The cursors earlier"
                            + " and later lead to the pages before and behind, without repeating or skipping any; a cursor goes alone.")
    @ApiResponse(responseCode = "200", description = "One page of journeys; with a reason when there are none.")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "410", ref = "Gone")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    @ApiResponse(responseCode = "503", ref = "Busy")
    JourneyList journeys(
            @RequestAttribute(OneTimetable.NAME) Timetable timetable,
            @Parameter(example = "Grenoble") @RequestParam(required = false) @Nullable String from,
            @Parameter(example = "Paris Gare de Lyon") @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String date,
            @Parameter(example = "16:30") @RequestParam(required = false) @Nullable String departAfter,
            @RequestParam(required = false) @Nullable String arriveBefore,
            @Parameter(description = "How many; 5 unless said, at most 20.") @RequestParam(required = false) @Nullable
                    Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (cursor == null) {
            int count = Asked.limit(limit == null ? USUAL_LIMIT : limit, Cursor.LARGEST_LIMIT);
            Cursor first = first(timetable, from, to, date, departAfter, arriveBefore, count);
            return planners.search(() -> answer(timetable, first));
        }
        if (Stream.of(from, to, date, departAfter, arriveBefore, limit).anyMatch(Objects::nonNull)) {
            throw Asked.bad("cursor", "BAD_REQUEST", "says everything: send it without any other parameter");
        }
        Cursor next = Cursor.read(cursor, timetable);
        return planners.search(() -> answer(timetable, next));
    }

    private Cursor first(
            Timetable timetable,
            @Nullable String from,
            @Nullable String to,
            @Nullable String date,
            @Nullable String departAfter,
            @Nullable String arriveBefore,
            int limit) {
        if (departAfter != null && arriveBefore != null) {
            throw Asked.bad("arriveBefore", "BAD_REQUEST", "cannot be combined with departAfter: send one of them");
        }
        Route route = Route.asked(timetable, from, to);
        LocalDate day = days.asked(timetable, date);
        if (arriveBefore != null) {
            long latest = Days.end(timetable, day, Asked.time("arriveBefore", arriveBefore));
            return cursor(timetable, route, Order.ARRIVAL, Direction.EARLIER, Place.after(latest), limit);
        }
        LocalTime time = days.asked(timetable, day, "departAfter", departAfter);
        long earliest = Days.start(timetable, day, time);
        return cursor(timetable, route, Order.DEPARTURE, Direction.LATER, Place.before(earliest), limit);
    }

    private static Cursor cursor(
            Timetable timetable, Route route, Order order, Direction direction, Place place, int limit) {
        return new Cursor(
                timetable.origin().generation(),
                timetable.stations().get(route.from()).id(),
                timetable.stations().get(route.to()).id(),
                order,
                direction,
                place,
                limit);
    }

    private static JourneyList answer(Timetable timetable, Cursor asked) {
        Route route = Route.asked(timetable, asked.from(), asked.to());
        Journeys.Page page = asked.page(timetable, route);
        return JourneyList.of(timetable, asked, page, page.journeys().isEmpty() ? reason(timetable, route) : null);
    }

    private static String reason(Timetable timetable, Route route) {
        return timetable.journeys().connect(route.from(), route.to())
                ? "No journey goes from %s around that time: ask for another day.".formatted(route.shown(timetable))
                : "No journey goes from %s on any day, with as many changes and as much time as are allowed here."
                        .formatted(route.shown(timetable));
    }
}
