package salon.train.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import salon.train.search.Price;
import salon.train.search.Ride;
import salon.train.timetable.Timetable;

/**
 * The trains from one station to another, and the best of them; of equally good ones the one that departs first.
 *
 * @param cheapest its number, or null if no train was found or no price is known
 * @param fastest its number, or null if no train was found
 * @param reason why there are none; absent otherwise
 */
record FoundTrains(
        List<ShownTrain> trains,

        @Schema(
                example = "17528",
                oneOf = {Long.class, String.class})
        @Nullable
        Object cheapest,

        @Schema(
                example = "17525",
                oneOf = {Long.class, String.class})
        @Nullable
        Object fastest,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
        @Schema(example = "5f0c1d2e3a4b") String generation) {

    private static final Comparator<Ride> BY_PRICE = Comparator.comparingInt(Ride::price);
    private static final Comparator<Ride> BY_DURATION =
            Comparator.comparingLong(ride -> ride.arrives() - ride.departs());

    /** What the trains are sorted by; where that is equal, by departure. */
    enum Sort {
        DEPARTURE,
        PRICE,
        DURATION
    }

    /**
     * @param rides by departure
     */
    static FoundTrains of(Timetable timetable, List<Ride> rides, Sort sort, @Nullable String reason) {
        List<Ride> sorted = switch (sort) {
            case DEPARTURE -> rides;
            case PRICE -> rides.stream().sorted(BY_PRICE).toList();
            case DURATION -> rides.stream().sorted(BY_DURATION).toList();
        };
        return new FoundTrains(
                sorted.stream().map(ride -> ShownTrain.of(timetable, ride)).toList(),
                number(
                        timetable,
                        rides.stream().filter(ride -> Price.known(ride.price())).min(BY_PRICE)),
                number(timetable, rides.stream().min(BY_DURATION)),
                reason,
                timetable.origin().generation());
    }

    private static @Nullable Object number(Timetable timetable, Optional<Ride> ride) {
        return ride.map(best ->
                        ShownTrain.number(timetable.trains().get(best.trip()).number()))
                .orElse(null);
    }
}
