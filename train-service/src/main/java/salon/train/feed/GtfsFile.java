package salon.train.feed;

import static salon.train.feed.Column.key;
import static salon.train.feed.Column.optional;
import static salon.train.feed.Column.required;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onebusaway.gtfs.model.Agency;
import org.onebusaway.gtfs.model.FareAttribute;
import org.onebusaway.gtfs.model.FareRule;
import org.onebusaway.gtfs.model.Frequency;
import org.onebusaway.gtfs.model.Route;
import org.onebusaway.gtfs.model.ServiceCalendar;
import org.onebusaway.gtfs.model.ServiceCalendarDate;
import org.onebusaway.gtfs.model.Stop;
import org.onebusaway.gtfs.model.StopTime;
import org.onebusaway.gtfs.model.Transfer;
import org.onebusaway.gtfs.model.Trip;

/**
 * A file of a GTFS feed: what the library makes of its rows, and what its cells must say. Only what is listed here is read; a fault in
 * anything else, say in a colour, is no reason to refuse a timetable.
 *
 * @param entity what a row becomes
 * @param mandatory whether a feed must have it, with at least one row
 * @see <a href="https://gtfs.org/documentation/schedule/reference/">GTFS Schedule reference</a>
 */
record GtfsFile<T>(String name, Class<T> entity, boolean mandatory, List<Column> columns) {

    static final GtfsFile<Agency> AGENCY = needed(
            "agency.txt",
            Agency.class,
            key("agency_id").orAbsent(),
            required("agency_name", Cell.TEXT),
            required("agency_url", Cell.TEXT),
            required("agency_timezone", Cell.ZONE));

    static final GtfsFile<Stop> STOPS = needed(
            "stops.txt",
            Stop.class,
            key("stop_id"),
            optional("stop_name", Cell.TEXT),
            optional("stop_lat", Cell.DEGREES),
            optional("stop_lon", Cell.DEGREES),
            optional("zone_id", Cell.TEXT),
            optional("location_type", Cell.UP_TO_4),
            optional("parent_station", Cell.TEXT));

    static final GtfsFile<Route> ROUTES = needed(
            "routes.txt",
            Route.class,
            key("route_id"),
            optional("agency_id", Cell.TEXT).in("agency.txt"),
            optional("route_short_name", Cell.TEXT),
            optional("route_long_name", Cell.TEXT),
            required("route_type", Cell.WHOLE_NUMBER));

    static final GtfsFile<ServiceCalendar> CALENDAR = welcome(
            "calendar.txt",
            ServiceCalendar.class,
            key("service_id"),
            required("monday", Cell.YES_OR_NO),
            required("tuesday", Cell.YES_OR_NO),
            required("wednesday", Cell.YES_OR_NO),
            required("thursday", Cell.YES_OR_NO),
            required("friday", Cell.YES_OR_NO),
            required("saturday", Cell.YES_OR_NO),
            required("sunday", Cell.YES_OR_NO),
            required("start_date", Cell.DATE),
            required("end_date", Cell.DATE));

    static final GtfsFile<ServiceCalendarDate> CALENDAR_DATES = welcome(
            "calendar_dates.txt",
            ServiceCalendarDate.class,
            required("service_id", Cell.TEXT),
            required("date", Cell.DATE),
            required("exception_type", Cell.ONE_OR_TWO));

    static final GtfsFile<Trip> TRIPS = needed(
            "trips.txt",
            Trip.class,
            key("trip_id"),
            required("route_id", Cell.TEXT).in("routes.txt"),
            required("service_id", Cell.TEXT),
            optional("trip_short_name", Cell.TEXT));

    static final GtfsFile<StopTime> STOP_TIMES = needed(
            "stop_times.txt",
            StopTime.class,
            required("trip_id", Cell.TEXT).in("trips.txt"),
            required("stop_id", Cell.TEXT).in("stops.txt"),
            required("stop_sequence", Cell.WHOLE_NUMBER),
            optional("arrival_time", Cell.TIME),
            optional("departure_time", Cell.TIME),
            optional("pickup_type", Cell.UP_TO_3),
            optional("drop_off_type", Cell.UP_TO_3));

    static final GtfsFile<Frequency> FREQUENCIES = welcome(
            "frequencies.txt",
            Frequency.class,
            required("trip_id", Cell.TEXT).in("trips.txt"),
            required("start_time", Cell.TIME),
            required("end_time", Cell.TIME),
            required("headway_secs", Cell.POSITIVE_NUMBER));

    static final GtfsFile<Transfer> TRANSFERS = welcome(
            "transfers.txt",
            Transfer.class,
            required("from_stop_id", Cell.TEXT).in("stops.txt"),
            required("to_stop_id", Cell.TEXT).in("stops.txt"),
            optional("transfer_type", Cell.UP_TO_5),
            optional("min_transfer_time", Cell.WHOLE_NUMBER));

    static final GtfsFile<FareAttribute> FARE_ATTRIBUTES = welcome(
            "fare_attributes.txt",
            FareAttribute.class,
            key("fare_id"),
            required("price", Cell.AMOUNT),
            required("currency_type", Cell.CURRENCY),
            required("payment_method", Cell.YES_OR_NO),
            optional("transfers", Cell.WHOLE_NUMBER),
            optional("agency_id", Cell.TEXT).in("agency.txt"),
            optional("transfer_duration", Cell.WHOLE_NUMBER));

    static final GtfsFile<FareRule> FARE_RULES = welcome(
            "fare_rules.txt",
            FareRule.class,
            required("fare_id", Cell.TEXT).in("fare_attributes.txt"),
            optional("route_id", Cell.TEXT).in("routes.txt"),
            optional("origin_id", Cell.TEXT),
            optional("destination_id", Cell.TEXT),
            optional("contains_id", Cell.TEXT));

    /** Of the newer way to state prices, which is not read. */
    static final String FARES_V2 = "fare_products.txt";

    /** The names of all that is read. */
    static final Set<String> NAMES = Stream.of(
                    AGENCY,
                    STOPS,
                    ROUTES,
                    CALENDAR,
                    CALENDAR_DATES,
                    TRIPS,
                    STOP_TIMES,
                    FREQUENCIES,
                    TRANSFERS,
                    FARE_ATTRIBUTES,
                    FARE_RULES)
            .map(GtfsFile::name)
            .collect(Collectors.toUnmodifiableSet());

    private static <T> GtfsFile<T> needed(String name, Class<T> entity, Column... columns) {
        return new GtfsFile<>(name, entity, true, List.of(columns));
    }

    private static <T> GtfsFile<T> welcome(String name, Class<T> entity, Column... columns) {
        return new GtfsFile<>(name, entity, false, List.of(columns));
    }
}
