package salon.train.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import salon.train.search.Network.Day;

/**
 * Trains from one station to another without a change. The few patterns that serve both are found from the calls at the first;
 * within each the trains are sorted, so a time is found by binary search. Safe for many threads.
 */
public final class DirectTrains {

    private static final Comparator<Ride> BY_TIME = Comparator.comparingLong(Ride::departs)
            .thenComparingLong(Ride::arrives)
            .thenComparingInt(Ride::trip);

    /** A pattern that goes from one station to the other, and between which of its calls. */
    private record Line(int number, int board, int alight) {}

    private final Network network;

    public DirectTrains(Network network) {
        this.network = network;
    }

    /** Whether any train ever goes from one to the other. */
    public boolean connect(int from, int to) {
        return !lines(from, to).isEmpty();
    }

    /**
     * Every ride that departs in the slot, by departure, then arrival.
     *
     * @param from station
     * @param to station
     * @param earliest epoch second
     * @param latest epoch second, included
     */
    public List<Ride> between(int from, int to, long earliest, long latest) {
        List<Line> lines = lines(from, to);
        List<Ride> rides = new ArrayList<>();
        if (lines.isEmpty()) {
            return rides;
        }
        long last = network.lastDayAround(latest);
        for (long number = network.firstDayAround(earliest); number <= last; number++) {
            Day day = network.day(number);
            for (Line line : lines) {
                Pattern pattern = network.patterns[line.number];
                int[] running = day.plan().running(line.number);
                for (int at = pattern.firstDeparting(running, line.board, within(earliest - day.begins()));
                        at < running.length && day.begins() + pattern.departs(running[at], line.board) <= latest;
                        at++) {
                    rides.add(ride(line, running[at], day));
                }
            }
        }
        rides.sort(BY_TIME);
        return rides;
    }

    /**
     * The first ride that departs at or after a time; of several at once the one that arrives first.
     *
     * @param at epoch second
     * @param latest epoch second until which to look
     */
    public Optional<Ride> next(int from, int to, long at, long latest) {
        List<Line> lines = lines(from, to);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Ride best = null;
        long last = network.lastDayAround(latest);
        for (long number = network.firstDayAround(at); number <= last; number++) {
            Day day = network.day(number);
            if (best != null && day.begins() + network.earliest > best.departs()) {
                break;
            }
            for (Line line : lines) {
                Pattern pattern = network.patterns[line.number];
                int[] running = day.plan().running(line.number);
                int first = pattern.firstDeparting(running, line.board, within(at - day.begins()));
                if (first < running.length) {
                    Ride ride = ride(line, running[first], day);
                    if (ride.departs() <= latest && (best == null || BY_TIME.compare(ride, best) < 0)) {
                        best = ride;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static int within(long seconds) {
        return Math.clamp(seconds, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private Ride ride(Line line, int index, Day day) {
        Pattern pattern = network.patterns[line.number];
        return new Ride(
                pattern.trips[index],
                line.board,
                line.alight,
                day.number(),
                day.begins() + pattern.departs(index, line.board),
                day.begins() + pattern.arrives(index, line.alight),
                network.tariff.single(line.number, pattern, index, line.board, line.alight));
    }

    /** Where a pattern comes by the first station several times before the other, the last of them counts. */
    private List<Line> lines(int from, int to) {
        List<Line> lines = new ArrayList<>();
        Calling calling = network.calling;
        for (int stop : network.stopsOfStation[from]) {
            for (int entry = calling.start[stop]; entry < calling.start[stop + 1]; entry++) {
                int number = calling.pattern[entry];
                Pattern pattern = network.patterns[number];
                int board = calling.call[entry];
                for (int call = board + 1; pattern.boarding[board] && call < pattern.length(); call++) {
                    int station = network.stationOfStop[pattern.stops[call]];
                    if (station == to && pattern.alighting[call]) {
                        lines.add(new Line(number, board, call));
                        break;
                    }
                    if (station == from && pattern.boarding[call]) {
                        break;
                    }
                }
            }
        }
        return lines;
    }
}
