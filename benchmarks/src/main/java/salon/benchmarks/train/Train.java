package salon.benchmarks.train;

import java.util.ArrayList;
import java.util.List;

/**
 * One train, on each day of its service.
 *
 * @param number unique; from 1
 * @param back whether it runs its line the other way round
 * @param departs minute of the day on which it starts
 */
record Train(int number, Line line, boolean back, Service service, int departs) {

    /** On which days. */
    enum Service {
        DAILY,
        WEEKDAYS,
        WEEKENDS
    }

    /** A halt; minutes since the midnight before it started. */
    record Call(Station station, int arrives, int departs) {}

    List<Call> calls() {
        Line way = back ? line.back() : line;
        List<Call> calls = new ArrayList<>();
        calls.add(new Call(way.stations().getFirst(), departs, departs));
        for (int i = 0; i < way.rides().length; i++) {
            int arrives = calls.getLast().departs() + way.rides()[i];
            boolean last = i == way.rides().length - 1;
            calls.add(new Call(way.stations().get(i + 1), arrives, last ? arrives : arrives + way.kind().halt));
        }
        return calls;
    }
}
