package salon.train.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import salon.train.feed.FeedReload;
import salon.train.feed.FeedReload.Outcome;
import salon.train.problem.Problem;
import salon.train.timetable.Timetable;
import salon.train.timetable.Timetables;

/** The timetable itself, for anyone; and for services a way to have its feed read again at once. */
@RestController
@Tag(name = "Timetable")
class TimetableController {

    private final FeedReload feed;
    private final Timetables timetables;

    TimetableController(FeedReload feed, Timetables timetables) {
        this.feed = feed;
        this.timetables = timetables;
    }

    @GetMapping("/timetable")
    @Operation(
            summary = "Which timetable answers",
            description =
                    "Its generation changes with the feed and with nothing else; a feed that was refused since is named"
                            + " with its faults.")
    @ApiResponse(responseCode = "200", description = "The timetable.")
    ShownTimetable timetable(@RequestAttribute(OneTimetable.NAME) Timetable timetable) {
        return ShownTimetable.of(timetable, feed.lastRefusal().orElse(null));
    }

    @PostMapping("/timetable/reload")
    @Operation(
            summary = "Read the feed again",
            description =
                    "For Salon's services only. A good feed answers from then on; a bad one is refused, and the timetable"
                            + " stays as it was. Nobody waits meanwhile.",
            security = @SecurityRequirement(name = "service"))
    @ApiResponse(responseCode = "200", description = "The feed is good.")
    @ApiResponse(responseCode = "401", ref = "Unauthorized")
    @ApiResponse(responseCode = "422", ref = "RefusedFeed")
    Reloaded reload(HttpServletResponse response) {
        Outcome outcome = feed.reload();
        // The only answer that is not about the timetable which was there when the request came.
        String now = outcome instanceof Outcome.Swapped(Timetable next)
                ? next.origin().generation()
                : timetables.current().origin().generation();
        response.setHeader(OneTimetable.HEADER, now);
        return switch (outcome) {
            case Outcome.Swapped swapped -> new Reloaded(now, true);
            case Outcome.Unchanged unchanged -> new Reloaded(now, false);
            case Outcome.Refused refused ->
                throw new Problem(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "REFUSED_FEED",
                                "The feed was refused, and the timetable stays as it was: mend what faults names.")
                        .with("faults", refused.faults());
        };
    }
}
