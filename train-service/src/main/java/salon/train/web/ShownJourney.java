package salon.train.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import salon.train.search.Journey;
import salon.train.search.Price;
import salon.train.timetable.Timetable;

/**
 * A journey, as people read it.
 *
 * @param price of all tickets together, or null if it is not known
 * @param cheapest whether none of the same page is cheaper
 * @param fastest whether none of the same page takes less time
 * @param fewestChanges whether none of the same page has fewer changes
 */
@Schema(name = "Journey")
record ShownJourney(
        @Schema(example = "2026-03-14T18:30:00+01:00") String departure,
        @Schema(example = "2026-03-15T17:49:00+01:00") String arrival,
        @Schema(example = "1399") long minutes,
        @Schema(example = "101.68") @Nullable String price,
        @Schema(example = "1") int changes,
        @Schema(example = "true") boolean cheapest,
        @Schema(example = "true") boolean fastest,
        @Schema(example = "true") boolean fewestChanges,
        List<ShownLeg> legs) {

    /** A page of them, by departure, then by arrival, whichever way it was found. */
    static List<ShownJourney> page(Timetable timetable, List<Journey> journeys) {
        int price = journeys.stream().mapToInt(Journey::price).min().orElse(0);
        long seconds = journeys.stream().mapToLong(ShownJourney::seconds).min().orElse(0);
        int changes = journeys.stream().mapToInt(Journey::changes).min().orElse(0);
        return journeys.stream()
                .sorted(Comparator.comparingLong(Journey::departs).thenComparingLong(Journey::arrives))
                .map(journey -> new ShownJourney(
                        WallClock.moment(timetable, journey.departs()),
                        WallClock.moment(timetable, journey.arrives()),
                        seconds(journey) / 60,
                        Amounts.shown(timetable, journey.price()),
                        journey.changes(),
                        Price.known(price) && journey.price() == price,
                        seconds(journey) == seconds,
                        journey.changes() == changes,
                        journey.legs().stream()
                                .map(leg -> ShownLeg.of(timetable, leg))
                                .toList()))
                .toList();
    }

    private static long seconds(Journey journey) {
        return journey.arrives() - journey.departs();
    }
}
