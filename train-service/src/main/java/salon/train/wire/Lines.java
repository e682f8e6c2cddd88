package salon.train.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import salon.train.search.Call;
import salon.train.search.Network;
import salon.train.search.Price;
import salon.train.search.Ride;
import salon.train.timetable.Timetable;
import salon.train.timetable.Train;

/**
 * Trains as lines of the seed's file, {@code number;from;to;departure;arrival;price;flag}: those that come from such a file exactly as they
 * stand there, others in its manner, with no price where none is known. The flag is for the client to apply.
 */
final class Lines {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final int DAY = 24 * 60 * 60;
    private static final int CENTS = 2;

    private final Timetable timetable;
    private final Network network;

    Lines(Timetable timetable) {
        this.timetable = timetable;
        this.network = timetable.network();
    }

    /** From where a trip begins to where it ends. */
    String trip(int trip) {
        Train train = timetable.trains().get(trip);
        if (train.line() != null) {
            return train.line();
        }
        List<Call> calls = network.calls(trip);
        return line(
                train,
                calls.getFirst(),
                calls.getLast(),
                LocalTime.ofSecondOfDay(calls.getFirst().departs() % DAY),
                LocalTime.ofSecondOfDay(calls.getLast().arrives() % DAY),
                network.price(trip, 0, calls.size() - 1));
    }

    /** From where one gets in to where one gets out, by the clocks there. */
    String ride(Ride ride) {
        Train train = timetable.trains().get(ride.trip());
        if (train.line() != null) {
            return train.line();
        }
        List<Call> calls = network.calls(ride.trip());
        return line(
                train,
                calls.get(ride.board()),
                calls.get(ride.alight()),
                clock(ride.departs()),
                clock(ride.arrives()),
                ride.price());
    }

    private String line(Train train, Call from, Call to, LocalTime departure, LocalTime arrival, int price) {
        boolean flagged = train.flag() != null;
        return String.join(
                ";",
                field(train.number()),
                station(from),
                station(to),
                TIME.format(departure),
                TIME.format(arrival),
                price(flagged ? train.basePrice() : price),
                flagged ? String.valueOf(train.flag()) : "");
    }

    private String station(Call call) {
        return field(timetable.stations().get(network.stationOf(call.stop())).name());
    }

    private LocalTime clock(long second) {
        return LocalTime.ofInstant(Instant.ofEpochSecond(second), network.zone());
    }

    private String price(int price) {
        if (!Price.known(price)) {
            return "";
        }
        Currency currency = timetable.origin().currency();
        int digits = currency == null ? CENTS : Math.max(currency.getDefaultFractionDigits(), 0);
        return BigDecimal.valueOf(price, digits).toPlainString();
    }

    /** What ends a field or a line must not be in one. */
    private static String field(String text) {
        return text.replace(';', ',').replaceAll("\\p{Cntrl}", " ");
    }
}
