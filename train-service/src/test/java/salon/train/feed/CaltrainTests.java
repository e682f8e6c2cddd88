package salon.train.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import salon.train.search.Call;
import salon.train.search.Ride;
import salon.train.search.StationIndex.Meaning;
import salon.train.timetable.Station;
import salon.train.timetable.Timetable;
import salon.train.timetable.Train;

/** A real feed, of 2009: 31 stations from San Francisco to Gilroy. */
class CaltrainTests {

    private static Timetable caltrain;

    @BeforeAll
    static void readsWithoutAComplaint() {
        caltrain = Feeds.read(Feeds.settings("classpath:caltrain-gtfs.zip"));
        assertThat(caltrain.origin().warnings()).isEmpty();
    }

    @Test
    void hasAllStationsAndTrips() {
        assertThat(caltrain.stations())
                .hasSize(31)
                .contains(
                        new Station("San Francisco Caltrain", "San Francisco Caltrain", 37.7764393371, -122.394322993));
        assertThat(caltrain.trains()).hasSize(252).extracting(Train::operator).containsOnly("Caltrain");
        assertThat(IntStream.range(0, 252)
                        .mapToObj(caltrain.network()::calls)
                        .mapToInt(List::size)
                        .sum())
                .isEqualTo(4560);
        assertThat(caltrain.network().zone()).hasToString("America/Los_Angeles");
    }

    @Test
    void isValidFromMarch2009ToAugust2019() {
        assertThat(caltrain.origin().firstDay()).isEqualTo("2009-03-02");
        assertThat(caltrain.origin().lastDay()).isEqualTo("2019-08-31");
    }

    @Test
    void hasTheCallsOfATrain() {
        List<Call> calls = caltrain.network().calls(tripNamed("101", "2009-09-01"));

        assertThat(calls.getFirst()).isEqualTo(new Call(stop("San Jose Caltrain"), 16_200, 16_200));
        assertThat(calls).isSortedAccordingTo((one, other) -> Integer.compare(one.arrives(), other.arrives()));
        assertThat(calls.getLast().stop()).isEqualTo(stop("San Francisco Caltrain"));
    }

    @Test
    void runsTheSundayServiceOnLabourDay() {
        assertThat(LocalDate.of(2009, 9, 7).getDayOfWeek()).hasToString("MONDAY");
        assertThat(numbersOn("2009-09-07"))
                .isEqualTo(numbersOn("2009-09-06"))
                .contains("427")
                .doesNotContain("101");
        assertThat(numbersOn("2009-09-14")).contains("101").doesNotContain("427");
    }

    @Test
    void chargesByZone() {
        assertThat(caltrain.origin().currency()).hasToString("USD");
        assertThat(price("San Francisco Caltrain", "22nd Street Caltrain")).isEqualTo(250);
        assertThat(price("San Francisco Caltrain", "Millbrae Caltrain")).isEqualTo(425);
        assertThat(price("San Francisco Caltrain", "Palo Alto Caltrain")).isEqualTo(600);
        assertThat(price("San Francisco Caltrain", "San Jose Caltrain")).isEqualTo(775);
    }

    private static int price(String from, String to) {
        long morning = LocalDate.of(2009, 9, 1)
                .atTime(6, 0)
                .atZone(caltrain.network().zone())
                .toEpochSecond();
        Ride ride = caltrain.direct()
                .next(station(from), station(to), morning, morning + 86_400)
                .orElseThrow();
        assertThat(caltrain.network().price(ride.trip(), ride.board(), ride.alight()))
                .isEqualTo(ride.price());
        return ride.price();
    }

    private static int station(String name) {
        return ((Meaning.Found) caltrain.station(name)).station();
    }

    private static int stop(String name) {
        int station = station(name);
        return IntStream.range(0, 31)
                .filter(stop -> caltrain.network().stationOf(stop) == station)
                .findFirst()
                .orElseThrow();
    }

    private static int tripNamed(String number, String day) {
        return IntStream.range(0, 252)
                .filter(trip -> caltrain.trains().get(trip).number().equals(number) && runs(trip, day))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> numbersOn(String day) {
        return IntStream.range(0, 252)
                .filter(trip -> runs(trip, day))
                .mapToObj(trip -> caltrain.trains().get(trip).number())
                .sorted()
                .toList();
    }

    private static boolean runs(int trip, String day) {
        return caltrain.network().days(trip).contain(LocalDate.parse(day).toEpochDay());
    }
}
