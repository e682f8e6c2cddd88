package salon.train.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onebusaway.gtfs.model.Trip;
import salon.train.search.NetworkBuilder;
import salon.train.search.Price;
import salon.train.search.ServiceDays;
import salon.train.timetable.Train;

/** The trains: trips, where and when they call, and how often those that run by frequency. */
final class GtfsTrips {

    /** Of trains by frequency; more than any country runs in a day. */
    private static final int MOST = 200_000;

    private final GtfsServices services;
    private final Omissions omissions;
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final Map<String, Integer> serviceNumbers = new HashMap<>();
    private final List<Train> trains = new ArrayList<>();
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private int expanded;

    private GtfsTrips(GtfsServices services, Omissions omissions) {
        this.services = services;
        this.omissions = omissions;
    }

    static GtfsTrips read(GtfsRows rows, GtfsStops stops, GtfsServices services, Omissions omissions)
            throws RefusedFeed {
        GtfsTrips trips = new GtfsTrips(services, omissions);
        rows.read(GtfsFile.TRIPS, trips::addTrip);
        rows.read(GtfsFile.STOP_TIMES, trips::isAtStop, (row, time) -> trips.addHalt(row, stops));
        rows.read(GtfsFile.FREQUENCIES, (row, frequency) -> trips.addRhythm(row));
        trips.runs.forEach((id, run) -> run.settle(id, rows.faults()));
        rows.faults().refuseIfAny();
        return trips;
    }

    private void addTrip(Row row, Trip trip) {
        String service = row.cell("service_id");
        if (!services.has(service)) {
            row.fault("service_id is " + Fault.quoted(service)
                    + ", which neither calendar.txt nor calendar_dates.txt has.");
        }
        runs.put(row.cell("trip_id"), new Run(trip, service));
    }

    /** Not where a bus comes on call anywhere in an area: such a trip has no stops to be found by. */
    private boolean isAtStop(Row row) {
        boolean flexible = !row.has("stop_id") && (row.has("location_id") || row.has("location_group_id"));
        Run run = runs.get(row.cell("trip_id"));
        if (flexible && run != null) {
            run.runsOnCall();
        }
        return !flexible;
    }

    private void addHalt(Row row, GtfsStops stops) {
        String id = row.cell("stop_id");
        if (stops.isStation(id) || stops.meant(id).isEmpty()) {
            row.fault("stop_id is " + Fault.quoted(id) + ", where no train can call (its location_type is not 0).");
        } else {
            get(row).add(Halt.of(row, stops.meant(id).getFirst()));
        }
    }

    private void addRhythm(Row row) {
        Run.Rhythm rhythm = Run.Rhythm.of(row);
        expanded += rhythm.trains();
        if (rhythm.end() <= rhythm.start()) {
            row.fault("end_time is not after start_time.");
        } else if (expanded > MOST) {
            row.fault("The frequencies make more than " + MOST + " trains.");
            expanded = 0;
        }
        get(row).add(rhythm);
    }

    private Run get(Row row) {
        Run run = runs.get(row.cell("trip_id"));
        if (run == null) {
            throw new IllegalStateException("references have been checked");
        }
        return run;
    }

    /** Adds all trips that can be ridden, with their services, and says of the others why not. */
    void build(NetworkBuilder network, GtfsAgencies agencies) {
        runs.forEach((id, run) -> {
            if (run.isOnCall()) {
                omissions.count("Trips left out because they run on call without stops", id);
            } else if (!run.goesSomewhere()) {
                omissions.count("Trips left out because they call at fewer than two stops", id);
            } else if (serviceNumber(run.service(), network) < 0) {
                omissions.count("Trips left out because their service never runs", id);
            } else {
                add(id, run, network, agencies);
            }
        });
    }

    private void add(String id, Run run, NetworkBuilder network, GtfsAgencies agencies) {
        String shortName = run.trip().getTripShortName();
        Train train = new Train(
                shortName == null || shortName.isBlank() ? id : shortName,
                run.trip().getRoute().getAgency().getName(),
                Price.UNKNOWN,
                null,
                null);
        int route = agencies.route(run.trip().getRoute().getId().getId());
        int service = serviceNumber(run.service(), network);
        run.forEachTrain(calls -> {
            network.trip(route, service, calls);
            trains.add(train);
        });
    }

    /** The number of a service, or -1 if it never runs. */
    private int serviceNumber(String id, NetworkBuilder network) {
        Integer known = serviceNumbers.get(id);
        if (known != null) {
            return known;
        }
        TreeSet<LocalDate> days = services.days(id);
        int number = days.isEmpty() ? -1 : network.service(ServiceDays.of(days));
        if (!days.isEmpty()) {
            first = first == null || days.first().isBefore(first) ? days.first() : first;
            last = last == null || days.last().isAfter(last) ? days.last() : last;
        }
        serviceNumbers.put(id, number);
        return number;
    }

    /** In the order of the network's trips. */
    List<Train> trains() {
        return trains;
    }

    @Nullable
    LocalDate firstDay() {
        return first;
    }

    @Nullable
    LocalDate lastDay() {
        return last;
    }
}
