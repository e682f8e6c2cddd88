package salon.train.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.onebusaway.gtfs.model.Stop;
import salon.train.search.NetworkBuilder;
import salon.train.timetable.Station;

/**
 * Stations and their stops. The stops of one parent are one station under the parent's name; a stop without a parent is a station of its own.
 * Entrances and the like are left out.
 */
final class GtfsStops {

    /** Every two of them are connected; a station that claims ten thousand would fill the memory. */
    private static final int MOST_IN_A_STATION = 200;

    private record Place(Row row, Stop stop) {}

    private record Platform(int station, int zone) {}

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Station> stations = new ArrayList<>();
    private final Map<String, Integer> stationById = new HashMap<>();
    private final List<Platform> platforms = new ArrayList<>();
    private final Map<String, List<Integer>> platformsById = new HashMap<>();
    private final Map<String, Integer> zones = new HashMap<>();

    static GtfsStops read(GtfsRows rows) throws RefusedFeed {
        GtfsStops stops = new GtfsStops();
        rows.read(GtfsFile.STOPS, (row, stop) -> stops.places.put(row.cell("stop_id"), new Place(row, stop)));
        stops.places.values().forEach(stops::number);
        rows.faults().refuseIfAny();
        return stops;
    }

    private void number(Place place) {
        if (place.stop.getLocationType() != Stop.LOCATION_TYPE_STOP) {
            return;
        }
        Place station = stationOf(place);
        String id = station.row.cell("stop_id");
        Integer number = stationById.get(id);
        if (number == null) {
            number = addStation(station);
        }
        String zone = place.row.cell("zone_id");
        int platform = platforms.size();
        platforms.add(new Platform(number, zone.isEmpty() ? NetworkBuilder.NO_ZONE : zone(zone)));
        platformsById.put(place.row.cell("stop_id"), List.of(platform));
        if (station != place) {
            List<Integer> siblings = platformsById.computeIfAbsent(id, _ -> new ArrayList<>());
            siblings.add(platform);
            if (siblings.size() == MOST_IN_A_STATION + 1) {
                place.row.fault("The station " + Fault.quoted(id) + " has more than " + MOST_IN_A_STATION + " stops.");
            }
        }
    }

    private Place stationOf(Place place) {
        String parent = place.row.cell("parent_station");
        if (parent.isEmpty()) {
            return place;
        }
        Place station = places.get(parent);
        if (station == null) {
            place.row.fault("parent_station is " + Fault.quoted(parent) + ", which stops.txt does not have.");
            return place;
        }
        if (station.stop.getLocationType() != Stop.LOCATION_TYPE_STATION) {
            place.row.fault("parent_station is " + Fault.quoted(parent) + ", which is no station (location_type 1).");
            return place;
        }
        return station;
    }

    private int addStation(Place place) {
        String id = place.row.cell("stop_id");
        if (!place.row.has("stop_name")) {
            place.row.fault("stop_name is empty; expected the name of the station.");
        }
        Stop stop = place.stop;
        stations.add(new Station(
                id,
                place.row.cell("stop_name"),
                known(stop.isLatSet(), stop.getLat()),
                known(stop.isLonSet(), stop.getLon())));
        stationById.put(id, stations.size() - 1);
        return stations.size() - 1;
    }

    private static @Nullable Double known(boolean set, double degrees) {
        return set ? degrees : null;
    }

    List<Station> stations() {
        return stations;
    }

    int station(int stop) {
        return platforms.get(stop).station;
    }

    /** The stops that an id means: one, or all of a station; none if trains cannot call there. */
    List<Integer> meant(String id) {
        return platformsById.getOrDefault(id, List.of());
    }

    /** Whether an id means a station with its stops, not one stop. */
    boolean isStation(String id) {
        Place place = places.get(id);
        return place != null && place.stop.getLocationType() == Stop.LOCATION_TYPE_STATION;
    }

    boolean hasZone(String id) {
        return zones.containsKey(id);
    }

    /** The number of a fare zone; a new one if no stop lies there. */
    int zone(String id) {
        return zones.computeIfAbsent(id, _ -> zones.size());
    }

    /**
     * Adds all stations, then all stops.
     *
     * @param changeSeconds for each stop
     */
    void build(NetworkBuilder network, IntUnaryOperator changeSeconds) {
        stations.forEach(_ -> network.station());
        for (int stop = 0; stop < platforms.size(); stop++) {
            Platform platform = platforms.get(stop);
            network.stop(platform.station, platform.zone, changeSeconds.applyAsInt(stop));
        }
    }
}
