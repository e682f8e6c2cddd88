package salon.train.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import salon.train.search.Call;
import salon.train.search.Price;
import salon.train.timetable.Station;
import salon.train.timetable.Timetable;
import salon.train.timetable.Train;

class GtfsFeedTests {

    private static final String FREQUENCIES = "trip_id,start_time,end_time,headway_secs,exact_times\n";
    private static final String FARES =
            "fare_id,price,currency_type,payment_method,transfers,agency_id,transfer_duration\n";
    private static final String RULES = "fare_id,route_id,origin_id,destination_id,contains_id\n";

    @TempDir
    private Path folder;

    @Test
    void readsTheSameFromFolderZipAndZippedFolder() {
        TinyGtfs feed = new TinyGtfs();
        Timetable plain = Feeds.read(feed.folder(folder.resolve("folder")));
        Timetable zipped = Feeds.read(feed.zip(folder.resolve("feed.zip")));
        Timetable nested = Feeds.read(feed.zip(folder.resolve("nested"), "feed-2026/"));

        assertThat(plain.stations())
                .containsExactly(
                        new Station("G", "Grenoble", 45.1914, 5.7145),
                        new Station("V", "Valence", 44.9278, 4.8933),
                        new Station("P", "Paris Gare de Lyon", 48.8443, 2.3743));
        assertThat(plain.trains()).containsExactly(new Train("17524", "Alpine Rail", Price.UNKNOWN, null, null));
        assertThat(plain.network().calls(0))
                .containsExactly(new Call(0, 21_600, 21_600), new Call(1, 25_800, 26_100), new Call(2, 34_200, 34_200));
        assertThat(plain.network().zone()).hasToString("Europe/Paris");
        assertThat(plain.origin().warnings()).isEmpty();
        assertThat(zipped.trains()).isEqualTo(plain.trains());
        assertThat(List.of(zipped.origin().generation(), nested.origin().generation()))
                .containsOnly(plain.origin().generation());
    }

    @Test
    void callsATrainByItsTripWhereItHasNoNumber() {
        assertThat(read(new TinyGtfs().replace("trips.txt", "17524", "")).trains())
                .extracting(Train::number)
                .containsExactly("T");
    }

    @Test
    void sortsStopTimesAndGoesPastMidnight() {
        TinyGtfs feed = new TinyGtfs().with("stop_times.txt", """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence
                T,25:10:00,25:10:00,P,30
                T,23:50:00,23:50:00,G,4
                T,24:00:00,24:01:30,V,7
                """);

        assertThat(read(feed).network().calls(0))
                .containsExactly(new Call(0, 85_800, 85_800), new Call(1, 86_400, 86_490), new Call(2, 90_600, 90_600));
    }

    @Test
    void spreadsHaltsWithoutTimesEvenly() {
        TinyGtfs feed = new TinyGtfs().with("stop_times.txt", """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence
                T,,6:00:00,G,1
                T,,,V,2
                T,,,G,3
                T,,,V,4
                T,7:00:00,7:10:00,G,5
                T,,,V,6
                T,7:30:01,,P,7
                """);

        assertThat(read(feed).network().calls(0))
                .extracting(Call::arrives)
                .containsExactly(21_600, 22_500, 23_400, 24_300, 25_200, 26_400, 27_001);
    }

    @Test
    void knowsWhereOneMayNotGetInOrOut() {
        TinyGtfs feed = new TinyGtfs()
                .replace("stop_times.txt", "V,2,,", "V,2,1,0")
                .replace("stop_times.txt", "P,3,,", "P,3,3,1");

        assertThat(read(feed).network().calls(0))
                .extracting(Call::boarding, Call::alighting)
                .containsExactly(tuple(true, true), tuple(false, true), tuple(true, false));
    }

    @Test
    void runsOnWeekdaysBetweenTwoDatesButForExceptions() {
        Timetable timetable = read(new TinyGtfs().with("calendar_dates.txt", """
                service_id,date,exception_type
                W,20260106,2
                W,20260110,1
                W,20260125,1
                """));

        assertThat(days(timetable, 0))
                .extracting(LocalDate::getDayOfMonth)
                .containsExactly(5, 7, 8, 9, 10, 12, 13, 14, 15, 16, 25);
        assertThat(timetable.origin().firstDay()).isEqualTo("2026-01-05");
        assertThat(timetable.origin().lastDay()).isEqualTo("2026-01-25");
    }

    @Test
    void runsOnTheDaysThatAreListedWithoutACalendar() {
        Timetable timetable = read(new TinyGtfs().without("calendar.txt").with("calendar_dates.txt", """
                service_id,date,exception_type
                W,20260106,1
                W,20260111,1
                """));

        assertThat(days(timetable, 0)).extracting(LocalDate::getDayOfMonth).containsExactly(6, 11);
    }

    @Test
    void makesTheStopsOfOneParentOneStation() {
        Timetable timetable = read(new TinyGtfs().with("stops.txt", """
                        stop_id,stop_name,location_type,parent_station,stop_lat,stop_lon,zone_id
                        V2,,0,V,,,
                        G,Grenoble,,,,,
                        V1,Track 1,0,V,,,
                        V,Valence,1,,44.9278,4.8933,
                        E,Entrance,2,V,,,
                        P,Paris Gare de Lyon,,,,,
                        """).replace("stop_times.txt", ",V,", ",V1,"));

        assertThat(timetable.stations())
                .extracting(Station::id, Station::name)
                .containsExactly(tuple("V", "Valence"), tuple("G", "Grenoble"), tuple("P", "Paris Gare de Lyon"));
        assertThat(IntStream.range(0, 4).map(timetable.network()::stationOf)).containsExactly(0, 1, 0, 2);
        assertThat(timetable.network().callsAt(0)).isEqualTo(1);
    }

    @Test
    void makesATrainOfEachHeadway() {
        Timetable timetable = read(new TinyGtfs()
                .with("frequencies.txt", FREQUENCIES + "T,8:00:00,9:00:00,1200,1\nT,9:00:00,10:00:00,1800,0\n"));

        assertThat(timetable.trains()).hasSize(5).extracting(Train::number).containsOnly("17524");
        assertThat(IntStream.range(0, 5)
                        .map(trip -> timetable.network().calls(trip).getFirst().departs()))
                .containsExactly(28_800, 30_000, 31_200, 32_400, 34_200);
        assertThat(timetable.network().calls(1).getLast().arrives()).isEqualTo(30_000 + 12_600);
    }

    @Test
    void namesTheAgencyThatRunsATrain() {
        TinyGtfs feed = new TinyGtfs()
                .add("agency.txt", "B,Rhône Rail,https://rhone.example,Europe/Paris\n")
                .add("routes.txt", "S,B,,Rhône,2\n")
                .add("trips.txt", "S,W,U,9862\n")
                .add("stop_times.txt", "U,8:00:00,8:00:00,V,1,,\nU,10:00:00,10:00:00,P,2,,\n");

        assertThat(read(feed).trains()).extracting(Train::operator).containsExactly("Alpine Rail", "Rhône Rail");
    }

    @Test
    void leavesOutTripsThatCannotBeRiddenAndSaysSo() {
        TinyGtfs feed = new TinyGtfs()
                .add("calendar.txt", "N,0,0,0,0,0,0,0,20260105,20260118\n")
                .add("trips.txt", "R,W,alone,\nR,W,none,\nR,N,never,\nR,W,flexible,\n")
                .replace("stop_times.txt", "drop_off_type\n", "drop_off_type,location_id\n")
                .add("stop_times.txt", """
                        alone,8:00:00,8:00:00,V,1,,
                        never,8:00:00,8:00:00,V,1,,
                        never,9:00:00,9:00:00,P,2,,
                        flexible,,,,1,2,1,area
                        flexible,,,,2,1,2,area
                        """);
        Timetable timetable = read(feed);

        assertThat(timetable.trains()).hasSize(1);
        assertThat(timetable.origin().warnings())
                .containsExactly(
                        "Trips left out because they call at fewer than two stops: 2 (\"alone\", \"none\").",
                        "Trips left out because their service never runs: 1 (\"never\").",
                        "Trips left out because they run on call without stops: 1 (\"flexible\").");
    }

    @Test
    void minesNothingFromColumnsAndFilesThatDoNotMatter() {
        TinyGtfs feed = new TinyGtfs()
                .replace("routes.txt", "route_type\n", "route_type,route_color,\n")
                .replace("routes.txt", "Paris,2", "Paris,2,not a colour,")
                .with("shapes.txt", "broken\n")
                .with("readme.txt", "\0\0\0");

        assertThat(read(feed).origin().generation())
                .isNotEqualTo(read(new TinyGtfs()).origin().generation());
        assertThat(read(new TinyGtfs().with("shapes.txt", "broken")).origin().generation())
                .isEqualTo(read(new TinyGtfs()).origin().generation());
    }

    @Test
    void chargesFaresByZoneInTheSmallestUnit() {
        Timetable timetable = read(new TinyGtfs()
                .with("fare_attributes.txt", FARES + "near,4.2500,EUR,0,0,,\nfar,0010.5,EUR,0,0,,\n")
                .with("fare_rules.txt", RULES + "near,,1,2,\nnear,,2,3,\nfar,,1,3,\n"));

        assertThat(timetable.origin().currency()).hasToString("EUR");
        assertThat(timetable.network().price(0, 0, 1)).isEqualTo(425);
        assertThat(timetable.network().price(0, 1, 2)).isEqualTo(425);
        assertThat(timetable.network().price(0, 0, 2)).isEqualTo(1050);
    }

    @Test
    void chargesAFareThatContainsZonesOnlyWhereExactlyTheseAreCalledAt() {
        Timetable timetable = read(new TinyGtfs()
                .with("fare_attributes.txt", FARES + "all,9,EUR,0,0,,\ntwo,5,EUR,0,0,,\n")
                .with("fare_rules.txt", RULES + "all,,,,1\nall,,,,2\nall,,,,3\ntwo,,,,1\ntwo,,,,2\n"));

        assertThat(timetable.network().price(0, 0, 2)).isEqualTo(900);
        assertThat(timetable.network().price(0, 0, 1)).isEqualTo(500);
        assertThat(timetable.network().price(0, 1, 2)).isEqualTo(Price.UNKNOWN);
    }

    @Test
    void chargesTheFareOfAnAgencyOnItsOwnRoutesOnly() {
        Timetable timetable = read(new TinyGtfs()
                .add(
                        "agency.txt",
                        "B,Rhône Rail,https://rhone.example,Europe/Paris\nC,No Trains,https://c.example,Europe/Paris\n")
                .add("routes.txt", "S,B,,Rhône,2\n")
                .add("trips.txt", "S,W,U,9862\n")
                .add("stop_times.txt", "U,8:00:00,8:00:00,V,1,,\nU,10:00:00,10:00:00,P,2,,\n")
                .with("fare_attributes.txt", FARES + "a,2,EUR,0,0,A,\nb,3,EUR,0,0,B,\nc,1,EUR,0,0,C,\n")
                .with("fare_rules.txt", RULES + "b,,2,3,\n"));

        assertThat(timetable.network().price(0, 1, 2)).isEqualTo(200);
        assertThat(timetable.network().price(1, 0, 1)).isEqualTo(300);
    }

    @Test
    void keepsTheCurrencyOfMostFaresAndLeavesOutTheOthers() {
        Timetable timetable = read(new TinyGtfs()
                .with("fare_attributes.txt", FARES + "a,1.00,CHF,0,0,,\nb,700,JPY,0,0,,\nc,800,JPY,0,0,,\n"));

        assertThat(timetable.origin().currency()).hasToString("JPY");
        assertThat(timetable.network().price(0, 0, 1)).isEqualTo(700);
        assertThat(timetable.origin().warnings())
                .containsExactly("Fares left out because they are not in JPY: 1 (\"a\").");
    }

    @Test
    void doesNotKnowPricesThatTheFeedDoesNotSay() {
        Timetable none = read(new TinyGtfs());
        Timetable newer = read(new TinyGtfs().with("fare_products.txt", "fare_product_id,amount,currency\nx,2,EUR\n"));

        assertThat(none.network().price(0, 0, 1)).isEqualTo(Price.UNKNOWN);
        assertThat(none.origin().currency()).isNull();
        assertThat(newer.origin().warnings())
                .containsExactly("The feed has its prices in fare_products.txt (Fares v2), which is not read.");
    }

    @Test
    void warnsOfFareZonesWithoutStops() {
        Timetable timetable = read(new TinyGtfs()
                .with("fare_attributes.txt", FARES + "a,1.00,EUR,0,0,,\n")
                .with("fare_rules.txt", RULES + "a,,1,9,\n"));

        assertThat(timetable.origin().warnings()).containsExactly("Fare zones in which no stop lies: 1 (\"9\").");
        assertThat(timetable.network().price(0, 0, 1)).isEqualTo(Price.UNKNOWN);
    }

    private Timetable read(TinyGtfs feed) {
        return Feeds.read(feed.zip(folder.resolve("feed.zip")));
    }

    private static List<LocalDate> days(Timetable timetable, int trip) {
        return LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2026, 2, 1))
                .filter(day -> timetable.network().days(trip).contain(day.toEpochDay()))
                .toList();
    }
}
