package salon.train.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import salon.train.search.DirectTrains;
import salon.train.search.Journeys;
import salon.train.search.Network;
import salon.train.search.StationIndex;
import salon.train.search.StationIndex.Meaning;

/** One timetable, whole and immutable, with everything that answers from it. */
public final class Timetable {

    private final Origin origin;
    private final Network network;
    private final List<Train> trains;
    private final List<Station> stations;
    private final Map<String, Integer> stationById = new HashMap<>();
    private final StationIndex index;
    private final DirectTrains direct;
    private final Journeys journeys;

    /**
     * Where a timetable comes from.
     *
     * @param generation a digest of the feed and of the settings it was read with: the same feed has the same generation, always and on every
     *     machine
     * @param feed where it was read, as the setting says
     * @param read when
     * @param currency of all prices, if the feed says so
     * @param firstDay the first day on which a train runs, or null where trains run every day
     * @param lastDay the last one, or null likewise
     * @param warnings what was left out or understood with goodwill, a sentence each
     */
    public record Origin(
            String generation,
            String feed,
            Instant read,
            @Nullable Currency currency,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            List<String> warnings) {}

    /**
     * @param trains in the order of the network's trips
     * @param stations in the order of the network's stations
     */
    public Timetable(
            Origin origin, Network network, List<Train> trains, List<Station> stations, Journeys.Limits limits) {
        this.origin = origin;
        this.network = network;
        this.trains = List.copyOf(trains);
        this.stations = List.copyOf(stations);
        this.index = new StationIndex(IntStream.range(0, stations.size())
                .mapToObj(station ->
                        new StationIndex.Entry(station, stations.get(station).name(), network.callsAt(station)))
                .toList());
        for (int station = 0; station < stations.size(); station++) {
            stationById.put(stations.get(station).id(), station);
        }
        this.direct = new DirectTrains(network);
        this.journeys = new Journeys(network, limits);
    }

    public Origin origin() {
        return origin;
    }

    public Network network() {
        return network;
    }

    public List<Train> trains() {
        return trains;
    }

    public List<Station> stations() {
        return stations;
    }

    public StationIndex index() {
        return index;
    }

    public DirectTrains direct() {
        return direct;
    }

    public Journeys journeys() {
        return journeys;
    }

    /** The station that a text means: its id, else its name. */
    public Meaning station(String text) {
        Integer byId = stationById.get(text);
        return byId != null ? new Meaning.Found(byId) : index.resolve(text);
    }
}
