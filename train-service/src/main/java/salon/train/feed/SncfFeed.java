package salon.train.feed;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import salon.train.search.Call;
import salon.train.search.NetworkBuilder;
import salon.train.search.ServiceDays;
import salon.train.search.StationIndex;
import salon.train.search.TrainFares;
import salon.train.timetable.Station;
import salon.train.timetable.Timetable;
import salon.train.timetable.Train;

/**
 * Reads the seed's format: a train a line, {@code number;from;to;departure;arrival;price;flag}, running every day without a halt in between.
 * An arrival before the departure is the next day's. Names that fold alike are one station, shown as first spelled.
 */
final class SncfFeed {

    private static final int DAY = 86_400;

    private final String file;
    private final FeedSettings settings;
    private final Faults faults = new Faults();
    private final NetworkBuilder network;
    private final Map<String, Integer> lineByNumber = new HashMap<>();
    private final Map<String, Integer> stopByName = new LinkedHashMap<>();
    private final List<Station> stations = new ArrayList<>();
    private final List<Train> trains = new ArrayList<>();
    private final List<Integer> prices = new ArrayList<>();
    private final int daily;
    private int line;

    private SncfFeed(String file, FeedSettings settings) {
        this.file = file;
        this.settings = settings;
        this.network = new NetworkBuilder(settings.zone());
        this.daily = network.service(ServiceDays.daily());
    }

    static Timetable read(FeedFiles files, String name, FeedSettings settings) throws RefusedFeed {
        return new SncfFeed(name, settings).read(files);
    }

    private Timetable read(FeedFiles files) throws RefusedFeed {
        try (Utf8Lines lines = new Utf8Lines(file, files.open("sncf"))) {
            while (!faults.areEnough() && readLine(lines)) {
                line = lines.line();
            }
        } catch (IOException e) {
            faults.add(Unreadable.faultOf(file, line, e));
        }
        faults.refuseIfAny();
        if (trains.isEmpty()) {
            throw new RefusedFeed(file, "Is empty: no line with a train in it.");
        }
        network.fares(new TrainFares(prices.stream().mapToInt(Integer::intValue).toArray()));
        Timetable.Origin origin = new Timetable.Origin(
                files.generation(settings.shape()), settings.feed(), Instant.now(), null, null, null, List.of());
        return new Timetable(origin, network.build(), trains, stations, settings.limits());
    }

    private boolean readLine(Utf8Lines lines) throws IOException {
        try {
            String text = lines.next();
            if (text == null) {
                return false;
            }
            line = lines.line();
            if (!text.isBlank()) {
                SncfLine train = SncfLine.read(text, reason -> faults.add(file, line, reason));
                if (train != null) {
                    add(train, text);
                }
            }
        } catch (Unreadable e) {
            if (e.fault().line() == 0) {
                throw e;
            }
            faults.add(e.fault());
        }
        return true;
    }

    private void add(SncfLine train, String text) {
        Integer first = lineByNumber.putIfAbsent(train.number(), line);
        if (first != null) {
            faults.add(
                    file,
                    line,
                    "The number " + train.number() + " is already that of the train in line " + first + ".");
            return;
        }
        int departs = train.departure();
        int arrives = train.arrival() < departs ? train.arrival() + DAY : train.arrival();
        network.trip(
                0,
                daily,
                List.of(new Call(stop(train.from()), departs, departs), new Call(stop(train.to()), arrives, arrives)));
        trains.add(new Train(train.number(), null, train.basePrice(), train.flag(), text));
        prices.add(train.price());
    }

    private int stop(String name) {
        return stopByName.computeIfAbsent(StationIndex.folded(name), folded -> {
            stations.add(new Station(folded.replace(' ', '-'), name, null, null));
            return network.stop(network.station(), NetworkBuilder.NO_ZONE, settings.changeSeconds());
        });
    }
}
