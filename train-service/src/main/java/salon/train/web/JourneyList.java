package salon.train.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import salon.train.search.Journeys;
import salon.train.search.Place;
import salon.train.timetable.Timetable;
import salon.train.web.Cursor.Direction;

/**
 * A page of journeys, and how to go on.
 *
 * @param earlier the cursor of the page before, or null where the timetable begins
 * @param later the cursor of the page behind, or null where the timetable ends
 * @param currency of all prices, or null if the feed does not say
 * @param reason why there are none; absent otherwise
 */
record JourneyList(
        List<ShownJourney> journeys,
        @Nullable String earlier,
        @Nullable String later,
        @Schema(example = "5f0c1d2e3a4b") String generation,
        @Schema(example = "USD") @Nullable String currency,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {

    static JourneyList of(Timetable timetable, Cursor asked, Journeys.Page page, @Nullable String reason) {
        return new JourneyList(
                ShownJourney.page(timetable, page.journeys()),
                cursor(asked, Direction.EARLIER, page.earlier()),
                cursor(asked, Direction.LATER, page.later()),
                timetable.origin().generation(),
                Amounts.currency(timetable),
                reason);
    }

    private static @Nullable String cursor(Cursor asked, Direction direction, @Nullable Place place) {
        return place == null ? null : asked.going(direction, place).toString();
    }
}
