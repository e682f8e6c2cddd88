package salon.train.timetable;

import org.jspecify.annotations.Nullable;

/**
 * What people call a trip. Its index in {@link Timetable#trains()} is the trip's number in the network.
 *
 * @param number as printed; unique in the seed's file, in GTFS unique on any one day at best
 * @param operator the agency that runs it, if the feed says so
 * @param basePrice in cents before the flag, or {@link salon.train.search.Price#UNKNOWN} where a price depends on the ride
 * @param flag what is done to the base price, or null
 * @param line the train's line in the seed's file, or null if it comes from elsewhere
 */
public record Train(
        String number,
        @Nullable String operator,
        int basePrice,
        @Nullable Flag flag,
        @Nullable String line) {}
