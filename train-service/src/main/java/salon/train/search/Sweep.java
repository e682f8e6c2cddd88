package salon.train.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/**
 * Runs the search along the time of one network, block by block. Blocks lie on a fixed grid and each is searched from its end, so that
 * what is found at a departure, down to the trains chosen among equals, never depends on where one came from.
 */
final class Sweep {

    private static final int SECONDS_OF_DAY = 86_400;
    private static final int DEPARTURES_IN_BLOCK = 8;
    private static final int MOST_BLOCKS = 64;
    /** Of the memory there may be, a sixteenth for bounds; half of it for each direction of time. */
    private static final long KEPT_NUMBERS =
            Math.min(8_000_000, Runtime.getRuntime().maxMemory() / 16 / 2 / Integer.BYTES);

    private final Network network;
    private final int mostRides;
    private final int longest;
    private final Queue<RangeRaptor> idle = new ConcurrentLinkedQueue<>();
    private final Map<Integer, LowerBounds> bounds;

    Sweep(Network network, Journeys.Limits limits) {
        this.network = network;
        this.mostRides = limits.changes() + 1;
        this.longest = limits.seconds();
        int kept = Math.clamp(
                KEPT_NUMBERS / ((network.stationOfStop.length + network.calls) * (mostRides + 1L) * 3 + 1), 1, 256);
        this.bounds = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, LowerBounds> eldest) {
                return size() > kept;
            }
        };
    }

    Network network() {
        return network;
    }

    boolean connect(int from, int to) {
        LowerBounds there = bounds(to);
        for (int stop : new Origin(network, from).stops()) {
            if (there.reachable(stop)) {
                return true;
            }
        }
        return false;
    }

    /** How many seconds of departures are searched together: the fewer trains there are that may be of use, the more. */
    int block(int from, int to) {
        LowerBounds there = bounds(to);
        double departures = 0;
        for (int stop : new Origin(network, from).stops()) {
            for (int entry = network.calling.start[stop]; entry < network.calling.start[stop + 1]; entry++) {
                if (there.reachable(network.calling.pattern[entry], network.calling.call[entry])) {
                    departures += network.tripsADay(network.calling.pattern[entry]);
                }
            }
        }
        int blocks = Math.clamp((int) departures / DEPARTURES_IN_BLOCK, 1, MOST_BLOCKS);
        return SECONDS_OF_DAY / Integer.highestOneBit(blocks);
    }

    /** As {@link RangeRaptor#search}; for the same answers always, the last second has to be that of a block. */
    void search(int from, int to, long first, long last, Predicate<List<Journey>> goOn) {
        RangeRaptor raptor = idle.poll();
        if (raptor == null) {
            raptor = new RangeRaptor(network, mostRides, longest);
        }
        raptor.search(new Origin(network, from), bounds(to), first, last, goOn);
        if (raptor.isModest()) {
            idle.add(raptor);
        }
    }

    private LowerBounds bounds(int target) {
        synchronized (bounds) {
            LowerBounds known = bounds.get(target);
            if (known != null) {
                return known;
            }
        }
        LowerBounds found = new LowerBounds(network, target, mostRides);
        synchronized (bounds) {
            bounds.put(target, found);
        }
        return found;
    }
}
