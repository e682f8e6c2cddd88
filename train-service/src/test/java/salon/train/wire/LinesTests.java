package salon.train.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import salon.train.search.Call;
import salon.train.search.NetworkBuilder;
import salon.train.search.Price;
import salon.train.search.ServiceDays;
import salon.train.search.TrainFares;
import salon.train.timetable.Flag;
import salon.train.timetable.Station;
import salon.train.timetable.Timetable;
import salon.train.timetable.Train;

/** Trains of other feeds, in the manner of the seed's file. */
class LinesTests {

    private static final int HOUR = 3600;

    @Test
    void aTripGoesFromItsFirstCallToItsLast() {
        assertThat(new Lines(timetable("EUR", 1760, null)).trip(0)).isEqualTo("IC 1;Aix, B;Bar;23:05;2:00;17.60;");
    }

    @Test
    void aRideGoesFromWhereOneGetsInToWhereOneGetsOut() {
        Timetable timetable = timetable("EUR", 1760, null);
        assertThat(timetable.direct().between(1, 2, 0, 2 * 24 * HOUR))
                .first()
                .extracting(new Lines(timetable)::ride)
                .isEqualTo("IC 1;Cap;Bar;0:10;2:00;17.60;");
    }

    @Test
    void anUnknownPriceIsLeftOpen() {
        assertThat(new Lines(timetable("EUR", Price.UNKNOWN, null)).trip(0)).endsWith(";2:00;;");
    }

    @Test
    void aFlagIsForTheClientToApply() {
        assertThat(new Lines(timetable("EUR", 1408, Flag.REDUC)).trip(0)).endsWith(";2:00;17.60;REDUC");
    }

    @Test
    void aCurrencyHasItsOwnDecimals() {
        assertThat(new Lines(timetable("JPY", 1760, null)).trip(0)).endsWith(";1760;");
        assertThat(new Lines(timetable("EUR", 5, null)).trip(0)).endsWith(";0.05;");
    }

    private static Timetable timetable(String currency, int price, Flag flag) {
        NetworkBuilder builder = new NetworkBuilder(ZoneId.of("UTC"));
        int first = builder.stop(builder.station(), NetworkBuilder.NO_ZONE, 300);
        int middle = builder.stop(builder.station(), NetworkBuilder.NO_ZONE, 300);
        int last = builder.stop(builder.station(), NetworkBuilder.NO_ZONE, 300);
        builder.trip(
                0,
                builder.service(ServiceDays.daily()),
                List.of(
                        new Call(first, 23 * HOUR, 23 * HOUR + 300),
                        new Call(middle, 24 * HOUR, 24 * HOUR + 600),
                        new Call(last, 26 * HOUR, 26 * HOUR)));
        builder.fares(new TrainFares(new int[] {price}));
        return SeedTimetable.timetable(
                SeedTimetable.origin(currency),
                builder,
                List.of(new Train("IC 1", null, flag == null ? Price.UNKNOWN : 1760, flag, null)),
                List.of(
                        new Station("a", "Aix; B", null, null),
                        new Station("c", "Cap", null, null),
                        new Station("b", "Bar", null, null)));
    }
}
