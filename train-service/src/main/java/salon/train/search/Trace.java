package salon.train.search;

import java.util.ArrayList;
import java.util.List;

/** Reads a journey back from its last label to its first. */
final class Trace {

    private final Network network;
    private final Labels labels;
    private final Span span;
    private final LowerBounds bounds;
    private final Origin origin;

    Trace(Network network, Labels labels, Span span, LowerBounds bounds, Origin origin) {
        this.network = network;
        this.labels = labels;
        this.span = span;
        this.bounds = bounds;
        this.origin = origin;
    }

    /**
     * @param arrived a label at the target
     */
    Journey journey(int arrived) {
        List<Leg> legs = new ArrayList<>();
        int boardedNext = Labels.NONE;
        for (int label = arrived; label != Labels.NONE && labels.rides[label] > 0; label = labels.parent[label]) {
            Ride ride = ride(label);
            int out = stop(label, labels.alight[label]);
            int on = boardedNext == Labels.NONE ? targetFrom(out) : boardedNext;
            walk(legs, out, on, ride.arrives(), span.epoch(labels.time[label]));
            legs.addFirst(ride);
            boardedNext = stop(label, labels.board[label]);
        }
        long departs = legs.getFirst().departs() - origin.seconds(boardedNext);
        walk(legs, startOf(boardedNext), boardedNext, departs, departs + origin.seconds(boardedNext));
        return new Journey(
                departs, span.epoch(labels.time[arrived]), labels.price[arrived], labels.rides[arrived] - 1, legs);
    }

    private void walk(List<Leg> legs, int from, int to, long departs, long arrives) {
        if (network.stationOfStop[from] != network.stationOfStop[to]) {
            legs.addFirst(new Walk(from, to, departs, arrives));
        }
    }

    private Ride ride(int label) {
        Pattern pattern = network.patterns[labels.pattern[label]];
        int index = labels.index[label];
        int begins = span.begins[labels.day[label]];
        return new Ride(
                pattern.trips[index],
                labels.board[label],
                labels.alight[label],
                span.days[labels.day[label]].number(),
                span.epoch(begins + pattern.departs(index, labels.board[label])),
                span.epoch(begins + pattern.arrives(index, labels.alight[label])),
                network.tariff.single(
                        labels.pattern[label], pattern, index, labels.board[label], labels.alight[label]));
    }

    private int stop(int label, int call) {
        return network.patterns[labels.pattern[label]].stops[call];
    }

    /** The target's stop to which one walks from where one got out. */
    private int targetFrom(int stop) {
        Footpaths paths = network.footpaths;
        int target = bounds.target;
        for (int path = paths.start[stop];
                path < paths.start[stop + 1] && network.stationOfStop[stop] != target;
                path++) {
            int to = paths.to[path];
            if (paths.seconds[path] == bounds.walk[stop] && network.stationOfStop[to] == target) {
                return to;
            }
        }
        return stop;
    }

    /** The origin's stop from which one walks to where one boards first. */
    private int startOf(int stop) {
        Footpaths paths = network.footpaths;
        if (network.stationOfStop[stop] == origin.station()) {
            return stop;
        }
        for (int start : network.stopsOfStation[origin.station()]) {
            for (int path = paths.start[start]; path < paths.start[start + 1]; path++) {
                if (paths.to[path] == stop && paths.seconds[path] == origin.seconds(stop)) {
                    return start;
                }
            }
        }
        return stop;
    }
}
