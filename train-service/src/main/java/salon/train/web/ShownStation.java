package salon.train.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import salon.train.search.StationIndex.Hit;
import salon.train.timetable.Station;
import salon.train.timetable.Timetable;

/**
 * A station.
 *
 * @param latitude absent if not known, like the longitude
 * @param match how well its name fits the query; absent if there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Station")
record ShownStation(
        @Schema(example = "valence") String id,
        @Schema(example = "Valence") String name,
        @Schema(example = "44.93") @Nullable Double latitude,
        @Schema(example = "4.89") @Nullable Double longitude,

        @Schema(
                example = "prefix",
                allowableValues = {"exact", "prefix", "token", "fuzzy"})
        @Nullable
        String match) {

    static ShownStation of(Station station) {
        return new ShownStation(station.id(), station.name(), station.latitude(), station.longitude(), null);
    }

    static ShownStation of(Timetable timetable, Hit hit) {
        Station station = timetable.stations().get(hit.station());
        return new ShownStation(
                station.id(), station.name(), station.latitude(), station.longitude(), Asked.small(hit.match()));
    }
}
