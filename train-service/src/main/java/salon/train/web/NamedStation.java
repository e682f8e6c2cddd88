package salon.train.web;

import io.swagger.v3.oas.annotations.media.Schema;
import salon.train.timetable.Station;
import salon.train.timetable.Timetable;

/** A station as it is named in an answer that is about something else. */
record NamedStation(
        @Schema(example = "valence") String id,
        @Schema(example = "Valence") String name) {

    static NamedStation of(Station station) {
        return new NamedStation(station.id(), station.name());
    }

    /** The station to which a stop belongs. */
    static NamedStation of(Timetable timetable, int stop) {
        return of(timetable.stations().get(timetable.network().stationOf(stop)));
    }
}
