package salon.train.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import salon.train.feed.FeedReload.Refusal;
import salon.train.timetable.Timetable;

/**
 * The timetable that answers, and what became of the feed since.
 *
 * @param read when
 * @param trains how many
 * @param stations how many
 * @param firstDay the first day on which a train runs, or null where trains run every day
 * @param lastDay the last one, or null likewise
 * @param warnings what was left out or understood with goodwill
 * @param lastRefusal why the feed as it lies there now does not answer, or null if it does
 */
@Schema(name = "Timetable")
record ShownTimetable(
        @Schema(example = "5f0c1d2e3a4b") String generation,
        @Schema(example = "classpath:sncf.txt") String feed,
        Instant read,
        @Schema(example = "Europe/Paris") String zone,
        @Schema(example = "USD") @Nullable String currency,
        @Schema(example = "21") int trains,
        @Schema(example = "4") int stations,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        List<String> warnings,
        @Nullable Refusal lastRefusal) {

    static ShownTimetable of(Timetable timetable, @Nullable Refusal lastRefusal) {
        Timetable.Origin origin = timetable.origin();
        return new ShownTimetable(
                origin.generation(),
                origin.feed(),
                origin.read(),
                timetable.network().zone().getId(),
                Amounts.currency(timetable),
                timetable.trains().size(),
                timetable.stations().size(),
                origin.firstDay(),
                origin.lastDay(),
                origin.warnings(),
                lastRefusal);
    }
}
