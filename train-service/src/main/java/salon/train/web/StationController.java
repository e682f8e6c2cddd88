package salon.train.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import salon.train.timetable.Timetable;

/** The stations, for who is about to type one. */
@RestController
@Tag(name = "Stations")
class StationController {

    private static final int LARGEST = 50;

    @GetMapping("/stations")
    @Operation(
            summary = "Find stations",
            description =
                    "By a name or the beginnings of its words, without regard to case, accents and punctuation, and with one"
                            + " typo: exact matches first, then prefixes, then words, then typos. Without a query, all of them in pages.")
    @ApiResponse(responseCode = "200", description = "The stations, the best matches first.")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    StationList stations(
            @RequestAttribute(OneTimetable.NAME) Timetable timetable,
            @Parameter(example = "val") @RequestParam(required = false) @Nullable String q,
            @Parameter(description = "How many matches, at most " + LARGEST + ".") @RequestParam(defaultValue = "10")
                    int limit,
            @Parameter(description = "Of all stations, when there is no query.") @RequestParam(defaultValue = "0")
                    int page,
            @RequestParam(defaultValue = PageInfo.USUAL_SIZE) int size) {
        String generation = timetable.origin().generation();
        int largest = Asked.limit(limit, LARGEST);
        PageInfo asked = PageInfo.asked(page, size, timetable.stations().size());
        if (q == null) {
            return new StationList(
                    asked.of(timetable.stations()).stream()
                            .map(ShownStation::of)
                            .toList(),
                    asked,
                    generation);
        }
        return new StationList(
                timetable.index().search(Asked.text("q", "BAD_QUERY", q), largest).stream()
                        .map(hit -> ShownStation.of(timetable, hit))
                        .toList(),
                null,
                generation);
    }
}
