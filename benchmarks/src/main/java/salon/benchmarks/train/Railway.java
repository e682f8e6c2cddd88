package salon.benchmarks.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.naviqore.raptor.Connection;
import org.springframework.util.unit.DataSize;
import salon.train.feed.FeedReload;
import salon.train.feed.FeedSettings;
import salon.train.feed.RefusedFeed;
import salon.train.search.Journeys;
import salon.train.search.Order;
import salon.train.search.Place;
import salon.train.search.Ride;
import salon.train.timetable.Timetable;
import salon.train.timetable.Timetables;

/**
 * A timetable to measure on, ready to be asked: by our planner, and by naviqore with the same stations, trains and limits.
 *
 * @param quick naviqore, looking only for the earliest arrival
 * @param ranged naviqore as it comes, looking at all departures within half an hour
 * @param journeys queries between stations that have journeys
 * @param directs queries between stations that have direct trains
 */
record Railway(Timetable timetable, Naviqore quick, Naviqore ranged, List<Query> journeys, List<Query> directs) {

    private static final int QUERIES = Integer.getInteger("queries", 1_000);
    private static final int SLOT = 2 * 60 * 60;
    private static final int CHANGE_SECONDS = 300;
    private static final int HALF_AN_HOUR = 1_800;

    /** As the service has them unless its settings say otherwise. */
    private static final Journeys.Limits LIMITS = new Journeys.Limits(5, 86_400, 8);

    /** A generated network, by way of its feed, so that it is searched as the service would search it. */
    static Railway generated(NationalNetwork network, LocalDate week) throws IOException, RefusedFeed {
        Path zip = Files.createTempFile("national", ".zip");
        try {
            new GtfsFiles(network).write(zip);
            Map<String, Integer> changes = new HashMap<>();
            network.country().stations().forEach(station -> changes.put(station.id(), station.changeMinutes() * 60));
            return read(zip.toString(), week, changes, network.country().walks());
        } finally {
            Files.delete(zip);
        }
    }

    /**
     * @param week the first day of the week that is asked about
     * @param changes seconds, by the ids of stations, where the feed says so
     * @param walks all that the feed has
     */
    static Railway read(String feed, LocalDate week, Map<String, Integer> changes, List<Country.Walk> walks)
            throws RefusedFeed {
        Timetable timetable = read(feed);
        List<String> stations =
                timetable.stations().stream().map(station -> station.id()).toList();
        IntFunction<Naviqore> other = range -> {
            Naviqore.Builder builder = new Naviqore.Builder(
                    timetable.network(),
                    stations.size(),
                    station -> changes.getOrDefault(stations.get(station), CHANGE_SECONDS),
                    range);
            walks.forEach(walk -> builder.footpath(
                    stations.indexOf(walk.from().id()),
                    stations.indexOf(walk.to().id()),
                    walk.minutes() * 60));
            return builder.build(LIMITS);
        };
        ZoneId zone = timetable.network().zone();
        return new Railway(
                timetable,
                other.apply(0),
                other.apply(HALF_AN_HOUR),
                Query.random(QUERIES, stations.size(), timetable.journeys()::connect, week, zone, 1),
                Query.random(QUERIES, stations.size(), timetable.direct()::connect, week, zone, 2));
    }

    /** As the service reads it when it starts. */
    private static Timetable read(String feed) throws RefusedFeed {
        FeedSettings settings = new FeedSettings(
                feed,
                ZoneId.of("Europe/Paris"),
                Duration.ofSeconds(CHANGE_SECONDS),
                LIMITS.changes(),
                Duration.ofSeconds(LIMITS.seconds()),
                LIMITS.lookahead(),
                Duration.ZERO,
                DataSize.ofMegabytes(512),
                null);
        Timetables timetables = new Timetables();
        new FeedReload(settings, timetables);
        return timetables.current();
    }

    Optional<Ride> next(Query query) {
        return timetable.direct().next(query.from(), query.to(), query.at(), query.at() + LIMITS.lookahead() * 86_400L);
    }

    List<Ride> slot(Query query) {
        return timetable.direct().between(query.from(), query.to(), query.at(), query.at() + SLOT);
    }

    Journeys.Page page(Query query, int count) {
        return timetable.journeys().after(query.from(), query.to(), Order.DEPARTURE, Place.before(query.at()), count);
    }

    List<Connection> quick(Query query) {
        return quick.after(query.from(), query.to(), query.at());
    }

    List<Connection> ranged(Query query) {
        return ranged.after(query.from(), query.to(), query.at());
    }
}
