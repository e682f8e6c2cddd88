package salon.train.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import salon.train.search.Call;
import salon.train.search.Leg;
import salon.train.search.Ride;
import salon.train.search.Walk;
import salon.train.timetable.Timetable;
import salon.train.timetable.Train;

/** A part of a journey, as people read it. */
@Schema(
        name = "Leg",
        oneOf = {ShownLeg.ByTrain.class, ShownLeg.OnFoot.class})
sealed interface ShownLeg {

    @JsonProperty
    String kind();

    /**
     * In a train.
     *
     * @param price of a ticket for this ride alone, which tickets for all of the journey may undercut; null if not known
     */
    @Schema(name = "TrainLeg")
    record ByTrain(
            @Schema(example = "train") String kind,

            @Schema(
                    example = "17564",
                    oneOf = {Long.class, String.class})
            Object train,

            @Schema(example = "Caltrain") @Nullable String operator,
            NamedStation from,
            NamedStation to,
            @Schema(example = "2026-03-14T06:15:00+01:00") String departure,
            @Schema(example = "2026-03-14T07:31:00+01:00") String arrival,
            @Schema(example = "76") long minutes,
            @Schema(example = "14.08") @Nullable String price)
            implements ShownLeg {}

    /** On foot, from one station to another. */
    @Schema(name = "WalkLeg")
    record OnFoot(
            @Schema(example = "walk") String kind,
            NamedStation from,
            NamedStation to,
            @Schema(example = "2026-03-14T07:31:00+01:00") String departure,
            @Schema(example = "2026-03-14T07:36:00+01:00") String arrival,
            @Schema(example = "5") long minutes)
            implements ShownLeg {}

    static ShownLeg of(Timetable timetable, Leg leg) {
        String departure = WallClock.moment(timetable, leg.departs());
        String arrival = WallClock.moment(timetable, leg.arrives());
        long minutes = (leg.arrives() - leg.departs()) / 60;
        return switch (leg) {
            case Ride ride -> {
                Train train = timetable.trains().get(ride.trip());
                List<Call> calls = timetable.network().calls(ride.trip());
                yield new ByTrain(
                        "train",
                        ShownTrain.number(train.number()),
                        train.operator(),
                        NamedStation.of(timetable, calls.get(ride.board()).stop()),
                        NamedStation.of(timetable, calls.get(ride.alight()).stop()),
                        departure,
                        arrival,
                        minutes,
                        Amounts.shown(timetable, ride.price()));
            }
            case Walk walk ->
                new OnFoot(
                        "walk",
                        NamedStation.of(timetable, walk.from()),
                        NamedStation.of(timetable, walk.to()),
                        departure,
                        arrival,
                        minutes);
        };
    }
}
