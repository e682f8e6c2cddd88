package salon.train.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import salon.train.search.Call;
import salon.train.search.Network;
import salon.train.search.Price;
import salon.train.search.Ride;
import salon.train.timetable.Flag;
import salon.train.timetable.Timetable;
import salon.train.timetable.Train;

/**
 * A train from one of its stations to a later one, as people read it.
 *
 * @param price what is paid in the end, or null if the feed does not say
 * @param basePrice before the flag
 */
@Schema(name = "Train")
record ShownTrain(
        @Schema(
                description = "A number where it is one, else a text.",
                example = "17564",
                oneOf = {Long.class, String.class})
        Object number,

        @Schema(example = "Valence") String from,
        @Schema(example = "Grenoble") String to,
        @Schema(example = "06:15") String departure,
        @Schema(example = "07:31") String arrival,
        @Schema(example = "76") long minutes,
        @Schema(example = "14.08") @Nullable String price,
        @Schema(example = "17.60") @Nullable String basePrice,
        @Schema(example = "REDUC") @Nullable Flag flag) {

    /** All of its way, on no day in particular. */
    static ShownTrain of(Timetable timetable, int trip) {
        List<Call> calls = timetable.network().calls(trip);
        int last = calls.size() - 1;
        int departs = calls.getFirst().departs();
        int arrives = calls.get(last).arrives();
        return new ShownTrain(
                number(timetable.trains().get(trip).number()),
                station(timetable, calls.getFirst()),
                station(timetable, calls.get(last)),
                WallClock.time(departs),
                WallClock.time(arrives),
                (arrives - departs) / 60,
                Amounts.shown(timetable, timetable.network().price(trip, 0, last)),
                basePrice(timetable, trip, timetable.network().price(trip, 0, last)),
                timetable.trains().get(trip).flag());
    }

    static ShownTrain of(Timetable timetable, Ride ride) {
        List<Call> calls = timetable.network().calls(ride.trip());
        return new ShownTrain(
                number(timetable.trains().get(ride.trip()).number()),
                station(timetable, calls.get(ride.board())),
                station(timetable, calls.get(ride.alight())),
                WallClock.time(timetable, ride.departs()),
                WallClock.time(timetable, ride.arrives()),
                (ride.arrives() - ride.departs()) / 60,
                Amounts.shown(timetable, ride.price()),
                basePrice(timetable, ride.trip(), ride.price()),
                timetable.trains().get(ride.trip()).flag());
    }

    /** All of its way, on a day. */
    static Ride whole(Timetable timetable, int trip, long day) {
        Network network = timetable.network();
        List<Call> calls = network.calls(trip);
        int last = calls.size() - 1;
        long begins = network.begins(day);
        return new Ride(
                trip,
                0,
                last,
                day,
                begins + calls.getFirst().departs(),
                begins + calls.get(last).arrives(),
                network.price(trip, 0, last));
    }

    /** As a JSON number, if nothing of it is lost that way; JavaScript is exact to fifteen digits. */
    static Object number(String printed) {
        if (printed.matches("0|[1-9]\\d{0,14}")) {
            return Long.valueOf(printed);
        }
        return printed;
    }

    /** Where nothing is done to a train's price, the price is the base price too. */
    private static @Nullable String basePrice(Timetable timetable, int trip, int price) {
        Train train = timetable.trains().get(trip);
        int base = Price.known(train.basePrice()) || train.flag() != null ? train.basePrice() : price;
        return Amounts.shown(timetable, base);
    }

    static String station(Timetable timetable, Call call) {
        return timetable
                .stations()
                .get(timetable.network().stationOf(call.stop()))
                .name();
    }
}
