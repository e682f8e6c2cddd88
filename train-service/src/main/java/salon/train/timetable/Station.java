package salon.train.timetable;

import org.jspecify.annotations.Nullable;

/**
 * @param id what the feed calls it; unique
 * @param name what people call it
 * @param latitude in degrees, if known
 * @param longitude in degrees, if known
 */
public record Station(
        String id,
        String name,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
