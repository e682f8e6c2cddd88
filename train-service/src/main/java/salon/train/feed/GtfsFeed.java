package salon.train.feed;

import java.time.Instant;
import salon.train.search.NetworkBuilder;
import salon.train.timetable.Timetable;

/** Reads a feed in GTFS Schedule: its files in the order in which they refer to each other, each checked before the next is opened. */
final class GtfsFeed {

    private GtfsFeed() {}

    /**
     * @param name of the feed as a whole, for faults
     */
    static Timetable read(FeedFiles files, String name, FeedSettings settings) throws RefusedFeed {
        GtfsRows rows = new GtfsRows(files);
        Omissions omissions = new Omissions();
        GtfsAgencies agencies = GtfsAgencies.read(rows);
        GtfsStops stops = GtfsStops.read(rows);
        GtfsTransfers transfers = GtfsTransfers.read(rows, stops, settings.changeSeconds(), omissions);
        GtfsServices services = GtfsServices.read(rows);
        GtfsTrips trips = GtfsTrips.read(rows, stops, services, omissions);
        GtfsFares fares = GtfsFares.read(rows, stops, agencies, omissions);

        NetworkBuilder network = new NetworkBuilder(agencies.zone());
        stops.build(network, transfers::changeSeconds);
        transfers.build(network);
        trips.build(network, agencies);
        network.fares(fares.fares());
        if (trips.trains().isEmpty()) {
            throw new RefusedFeed(name, "No train is left. " + String.join(" ", omissions.sentences()));
        }
        Timetable.Origin origin = new Timetable.Origin(
                files.generation(settings.shape()),
                settings.feed(),
                Instant.now(),
                fares.currency(),
                trips.firstDay(),
                trips.lastDay(),
                omissions.sentences());
        return new Timetable(origin, network.build(), trips.trains(), stops.stations(), settings.limits());
    }
}
