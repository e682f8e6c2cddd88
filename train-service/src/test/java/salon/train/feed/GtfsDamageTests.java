package salon.train.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of damage to a GTFS feed is refused with the file, the line and the reason. */
class GtfsDamageTests {

    private static final String FARES = "fare_id,price,currency_type,payment_method,transfers,agency_id\n";
    private static final String DATES = "service_id,date,exception_type\n";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{1}, line {2}: {3}")
    @MethodSource({"files", "ids", "times", "days", "prices", "changes"})
    void isRefused(UnaryOperator<TinyGtfs> damage, String file, int line, String reason) {
        TinyGtfs feed = damage.apply(new TinyGtfs());

        assertThat(Feeds.faultsOf(feed.folder(folder.resolve("folder"))))
                .first()
                .satisfies(fault -> {
                    assertThat(fault.file()).isEqualTo(file);
                    assertThat(fault.reason()).startsWith(reason);
                    assertThat(fault.line()).isEqualTo(line);
                })
                .isEqualTo(Feeds.faultsOf(feed.zip(folder.resolve("feed.zip"))).getFirst());
    }

    static Stream<Arguments> files() {
        return Stream.of(
                damage("agency.txt", 0, "The file is missing", feed -> feed.without("agency.txt")),
                damage("stops.txt", 0, "The file is missing", feed -> feed.without("stops.txt")),
                damage("routes.txt", 0, "The file is missing", feed -> feed.without("routes.txt")),
                damage("trips.txt", 0, "The file is missing", feed -> feed.without("trips.txt")),
                damage("stop_times.txt", 0, "The file is missing", feed -> feed.without("stop_times.txt")),
                damage(
                        "calendar.txt",
                        0,
                        "The file is missing, and so is calendar_dates.txt",
                        feed -> feed.without("calendar.txt")),
                damage("trips.txt", 0, "The file is empty", feed -> feed.with("trips.txt", "")),
                damage(
                        "trips.txt",
                        0,
                        "The file has a header but no rows.",
                        feed -> feed.with("trips.txt", "route_id,service_id,trip_id\n\n")),
                damage(
                        "trips.txt",
                        1,
                        "The column trip_id is missing.",
                        feed -> feed.replace("trips.txt", ",trip_id,", ",tripid,")),
                damage(
                        "trips.txt",
                        1,
                        "The column \"route_id\" is there twice.",
                        feed -> feed.replace("trips.txt", "trip_short_name", "route_id")),
                damage(
                        "trips.txt",
                        3,
                        "The row has 6 cells; the header has 4.",
                        feed -> feed.add("trips.txt", "R,W,T2,5,6,7\n")),
                damage(
                        "stops.txt",
                        6,
                        "The line is not UTF-8.",
                        feed -> feed.add("stops.txt", "\nÉ,Étienne,,,\n").in(StandardCharsets.ISO_8859_1)),
                damage(
                        "stops.txt",
                        5,
                        "Cannot be read",
                        feed -> feed.add("stops.txt", "X,\"never closed,,,\nY,Other,,,\n")),
                damage(
                        "stops.txt",
                        5,
                        "Cannot be read",
                        feed -> feed.add("stops.txt", "X,\"closed\" too early,,,\nY,Other,,,\n")));
    }

    static Stream<Arguments> ids() {
        return Stream.of(
                damage(
                        "agency.txt",
                        3,
                        "agency_id \"A\" is already that of line 2.",
                        feed -> feed.add("agency.txt", "A,Other,https://other.example,Europe/Paris\n")),
                damage(
                        "agency.txt",
                        3,
                        "agency_timezone is \"Europe/Berlin\", that of the first agency \"Europe/Paris\"",
                        feed -> feed.add("agency.txt", "B,Other,https://other.example,Europe/Berlin\n")),
                damage(
                        "agency.txt",
                        2,
                        "agency_timezone is \"Europe/Pari\"; expected a time zone",
                        feed -> feed.replace("agency.txt", "Europe/Paris", "Europe/Pari")),
                damage(
                        "agency.txt",
                        3,
                        "The feed has several agencies, and not all have an agency_id.",
                        feed -> feed.add("agency.txt", ",Other,https://other.example,Europe/Paris\n")),
                damage(
                        "stops.txt",
                        6,
                        "stop_id \"G\" is already that of line 2.",
                        feed -> feed.add("stops.txt", "\nG,Grenoble again,,,\n")),
                damage("stops.txt", 3, "stop_name is empty", feed -> feed.replace("stops.txt", "V,Valence,", "V,,")),
                damage(
                        "stops.txt",
                        2,
                        "stop_lat is \"north\"; expected decimal degrees",
                        feed -> feed.replace("stops.txt", "45.1914", "north")),
                damage(
                        "stops.txt",
                        5,
                        "parent_station is \"nowhere\", which stops.txt does not have.",
                        feed -> feed.replace("stops.txt", "zone_id", "zone_id,parent_station")
                                .add("stops.txt", "V1,Track 1,,,,nowhere\n")),
                damage(
                        "stops.txt",
                        5,
                        "parent_station is \"V\", which is no station",
                        feed -> feed.replace("stops.txt", "zone_id", "zone_id,parent_station")
                                .add("stops.txt", "V1,Track 1,,,,V\n")),
                damage(
                        "routes.txt",
                        3,
                        "route_id \"R\" is already that of line 2.",
                        feed -> feed.add("routes.txt", "R,A,,Twice,2\n")),
                damage(
                        "routes.txt",
                        2,
                        "agency_id is \"Z\", which agency.txt does not have.",
                        feed -> feed.replace("routes.txt", "R,A,", "R,Z,")),
                damage(
                        "routes.txt",
                        2,
                        "The row is not understood: \"missing required field: agency_id\".",
                        feed -> feed.replace("routes.txt", "R,A,", "R,,")
                                .add("agency.txt", "B,Other,https://other.example,Europe/Paris\n")),
                damage(
                        "trips.txt",
                        3,
                        "trip_id \"T\" is already that of line 2.",
                        feed -> feed.add("trips.txt", "R,W,T,5\n")),
                damage(
                        "trips.txt",
                        2,
                        "route_id is \"Q\", which routes.txt does not have.",
                        feed -> feed.replace("trips.txt", "R,W", "Q,W")),
                damage(
                        "trips.txt",
                        2,
                        "service_id is \"Sundays\", which neither calendar.txt nor calendar_dates.txt has.",
                        feed -> feed.replace("trips.txt", "R,W", "R,Sundays")),
                damage(
                        "stop_times.txt",
                        3,
                        "stop_id is \"W\", which stops.txt does not have.",
                        feed -> feed.replace("stop_times.txt", ",V,", ",W,")),
                damage(
                        "stop_times.txt",
                        5,
                        "trip_id is \"T9\", which trips.txt does not have.",
                        feed -> feed.add("stop_times.txt", "T9,9:30:00,9:30:00,P,3,,\n")),
                damage(
                        "stop_times.txt",
                        3,
                        "stop_id is empty; expected a text.",
                        feed -> feed.replace("stop_times.txt", ",V,", ",,")),
                damage(
                        "stop_times.txt",
                        3,
                        "stop_id is \"V\", where no train can call",
                        feed -> feed.replace("stops.txt", "zone_id", "zone_id,location_type")
                                .replace("stops.txt", "4.8933,2", "4.8933,2,2")));
    }

    static Stream<Arguments> times() {
        return Stream.of(
                damage(
                        "stop_times.txt",
                        3,
                        "arrival_time is \"7:61:00\"; expected a time such as 6:15:00",
                        feed -> feed.replace("stop_times.txt", "7:10:00", "7:61:00")),
                damage(
                        "stop_times.txt",
                        3,
                        "arrival_time is \"-7:10:00\"",
                        feed -> feed.replace("stop_times.txt", "7:10:00", "-7:10:00")),
                damage(
                        "stop_times.txt",
                        4,
                        "departure_time is \"999:30:00\"",
                        feed -> feed.replace("stop_times.txt", "9:30:00,P", "999:30:00,P")),
                damage(
                        "stop_times.txt",
                        3,
                        "departure_time is before arrival_time.",
                        feed -> feed.replace("stop_times.txt", "7:10:00", "7:20:00")),
                damage(
                        "stop_times.txt",
                        4,
                        "arrival_time is before the departure from the stop before of trip \"T\".",
                        feed -> feed.replace("stop_times.txt", "9:30:00,9:30:00", "7:14:59,9:30:00")),
                damage(
                        "stop_times.txt",
                        2,
                        "The first and the last stop of trip \"T\" must have times.",
                        feed -> feed.replace("stop_times.txt", "6:00:00,6:00:00", ",")),
                damage(
                        "stop_times.txt",
                        4,
                        "The first and the last stop of trip \"T\" must have times.",
                        feed -> feed.replace("stop_times.txt", "9:30:00,9:30:00", ",")),
                damage(
                        "stop_times.txt",
                        4,
                        "stop_sequence 2 of trip \"T\" is already in line 3.",
                        feed -> feed.replace("stop_times.txt", "P,3", "P,2")),
                damage(
                        "stop_times.txt",
                        3,
                        "stop_sequence is \"two\"; expected a whole number",
                        feed -> feed.replace("stop_times.txt", "V,2", "V,two")),
                damage(
                        "stop_times.txt",
                        3,
                        "pickup_type is \"7\"; expected a number from 0 to 3.",
                        feed -> feed.replace("stop_times.txt", "V,2,,", "V,2,7,")),
                damage(
                        "frequencies.txt",
                        2,
                        "headway_secs is \"0\"; expected a whole number from 1",
                        feed -> feed.with(
                                "frequencies.txt", "trip_id,start_time,end_time,headway_secs\nT,6:00:00,7:00:00,0\n")),
                damage(
                        "frequencies.txt",
                        2,
                        "end_time is not after start_time.",
                        feed -> feed.with(
                                "frequencies.txt", "trip_id,start_time,end_time,headway_secs\nT,7:00:00,6:00:00,60\n")),
                damage(
                        "frequencies.txt",
                        3,
                        "The frequencies make more than 200000 trains.",
                        feed -> feed.with("frequencies.txt", """
                                trip_id,start_time,end_time,headway_secs
                                T,0:00:00,40:00:00,1
                                T,0:00:00,40:00:00,1
                                """)));
    }

    static Stream<Arguments> days() {
        return Stream.of(
                damage(
                        "calendar.txt",
                        2,
                        "start_date is \"20261301\"; expected a date",
                        feed -> feed.replace("calendar.txt", "20260105", "20261301")),
                damage(
                        "calendar.txt",
                        2,
                        "start_date is \"20260229\"; expected a date",
                        feed -> feed.replace("calendar.txt", "20260105", "20260229")),
                damage(
                        "calendar.txt",
                        2,
                        "end_date is \"99991231\"; expected a date",
                        feed -> feed.replace("calendar.txt", "20260118", "99991231")),
                damage(
                        "calendar.txt",
                        2,
                        "end_date 20260104 is before start_date 20260105.",
                        feed -> feed.replace("calendar.txt", "20260118", "20260104")),
                damage(
                        "calendar.txt",
                        2,
                        "tuesday is \"yes\"; expected 0 or 1.",
                        feed -> feed.replace("calendar.txt", "W,1,1", "W,1,yes")),
                damage(
                        "calendar.txt",
                        3,
                        "service_id \"W\" is already that of line 2.",
                        feed -> feed.add("calendar.txt", "W,1,1,1,1,1,0,0,20260105,20260118\n")),
                damage(
                        "calendar_dates.txt",
                        2,
                        "exception_type is \"3\"; expected 1 or 2.",
                        feed -> feed.with("calendar_dates.txt", DATES + "W,20260106,3\n")),
                damage(
                        "calendar_dates.txt",
                        3,
                        "The service \"W\" has a second exception on 20260106.",
                        feed -> feed.with("calendar_dates.txt", DATES + "W,20260106,1\nW,20260106,2\n")));
    }

    static Stream<Arguments> prices() {
        return Stream.of(
                damage(
                        "fare_attributes.txt",
                        2,
                        "price is \"-2.50\"; expected a price",
                        feed -> feed.with("fare_attributes.txt", FARES + "F,-2.50,EUR,0,0,\n")),
                damage(
                        "fare_attributes.txt",
                        2,
                        "price is \"2,50\"; expected a price",
                        feed -> feed.with("fare_attributes.txt", FARES + "F,\"2,50\",EUR,0,0,\n")),
                damage(
                        "fare_attributes.txt",
                        2,
                        "price is \"2.505\"; EUR has 2 decimals.",
                        feed -> feed.with("fare_attributes.txt", FARES + "F,2.505,EUR,0,0,\n")),
                damage(
                        "fare_attributes.txt",
                        2,
                        "price is \"250.5\"; JPY has 0 decimals.",
                        feed -> feed.with("fare_attributes.txt", FARES + "F,250.5,JPY,0,0,\n")),
                damage(
                        "fare_attributes.txt",
                        2,
                        "price is \"99999999\", more than any ticket costs.",
                        feed -> feed.with("fare_attributes.txt", FARES + "F,99999999,EUR,0,0,\n")),
                damage(
                        "fare_attributes.txt",
                        2,
                        "price is empty",
                        feed -> feed.with("fare_attributes.txt", FARES + "F,,EUR,0,0,\n")),
                damage(
                        "fare_attributes.txt",
                        2,
                        "currency_type is \"EURO\"; expected a currency",
                        feed -> feed.with("fare_attributes.txt", FARES + "F,2.50,EURO,0,0,\n")),
                damage(
                        "fare_attributes.txt",
                        2,
                        "agency_id is \"B\", which agency.txt does not have.",
                        feed -> feed.with("fare_attributes.txt", FARES + "F,2.50,EUR,0,0,B\n")),
                damage(
                        "fare_attributes.txt",
                        3,
                        "fare_id \"F\" is already that of line 2.",
                        feed -> feed.with("fare_attributes.txt", FARES + "F,2.50,EUR,0,0,\nF,3,EUR,0,0,\n")),
                damage(
                        "fare_rules.txt",
                        2,
                        "fare_id is \"G\", which fare_attributes.txt does not have.",
                        feed -> feed.with("fare_attributes.txt", FARES + "F,2.50,EUR,0,0,\n")
                                .with("fare_rules.txt", "fare_id,route_id\nG,R\n")),
                damage(
                        "fare_rules.txt",
                        2,
                        "route_id is \"Q\", which routes.txt does not have.",
                        feed -> feed.with("fare_attributes.txt", FARES + "F,2.50,EUR,0,0,\n")
                                .with("fare_rules.txt", "fare_id,route_id\nF,Q\n")));
    }

    static Stream<Arguments> changes() {
        String header = "from_stop_id,to_stop_id,transfer_type,min_transfer_time\n";
        return Stream.of(
                damage(
                        "transfers.txt",
                        2,
                        "to_stop_id is \"X\", which stops.txt does not have.",
                        feed -> feed.with("transfers.txt", header + "V,X,0,\n")),
                damage(
                        "transfers.txt",
                        2,
                        "min_transfer_time is empty; a transfer of type 2 must have it.",
                        feed -> feed.with("transfers.txt", header + "V,V,2,\n")),
                damage(
                        "transfers.txt",
                        2,
                        "min_transfer_time is \"-60\"; expected a whole number",
                        feed -> feed.with("transfers.txt", header + "V,V,2,-60\n")),
                damage(
                        "transfers.txt",
                        2,
                        "min_transfer_time is 100000; a change takes a day at most",
                        feed -> feed.with("transfers.txt", header + "V,V,2,100000\n")),
                damage(
                        "transfers.txt",
                        2,
                        "transfer_type is \"9\"; expected a number from 0 to 5.",
                        feed -> feed.with("transfers.txt", header + "V,V,9,\n")));
    }

    @Test
    void namesAllFaultsOfAFileAtOnce() {
        TinyGtfs feed = new TinyGtfs()
                .replace("stop_times.txt", "6:00:00,6:00:00,G", "6:00,6:00:00,H")
                .replace("stop_times.txt", "T,9:30:00", "U,9:30:00");

        assertThat(Feeds.faultsOf(feed.folder(folder.resolve("feed"))))
                .extracting(Fault::toString)
                .containsExactly(
                        "stop_times.txt, line 2: stop_id is \"H\", which stops.txt does not have.",
                        "stop_times.txt, line 2: arrival_time is \"6:00\"; expected a time such as 6:15:00 or, past"
                                + " midnight, 25:10:00.",
                        "stop_times.txt, line 4: trip_id is \"U\", which trips.txt does not have.");
    }

    @Test
    void refusesAFeedOfWhichNoTrainIsLeft() {
        TinyGtfs feed = new TinyGtfs().replace("calendar.txt", "1,1,1,1,1", "0,0,0,0,0");

        assertThat(Feeds.faultsOf(feed.folder(folder.resolve("feed"))))
                .containsExactly(new Fault(
                        "feed", 0, "No train is left. Trips left out because their service never runs: 1 (\"T\")."));
    }

    private static Arguments damage(String file, int line, String reason, UnaryOperator<TinyGtfs> damage) {
        return arguments(damage, file, line, reason);
    }
}
