package salon.train.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.onebusaway.gtfs.model.Trip;
import salon.train.search.Call;

/** A GTFS trip while it is being read: its halts in any order, then its calls; and how often it runs, if not just once. */
final class Run {

    /** From {@code start} until before {@code end}, every so many seconds. */
    record Rhythm(int start, int end, int headway) {

        static Rhythm of(Row row) {
            return new Rhythm(
                    Cell.seconds(row.cell("start_time")),
                    Cell.seconds(row.cell("end_time")),
                    Integer.parseInt(row.cell("headway_secs")));
        }

        int trains() {
            return Math.max(0, Math.ceilDiv(end - start, headway));
        }
    }

    private final Trip trip;
    private final String service;
    private final List<Halt> halts = new ArrayList<>();
    private final List<Rhythm> rhythms = new ArrayList<>();
    private List<Call> calls = List.of();
    private boolean onCall;

    Run(Trip trip, String service) {
        this.trip = trip;
        this.service = service;
    }

    void add(Halt halt) {
        halts.add(halt);
    }

    void add(Rhythm rhythm) {
        rhythms.add(rhythm);
    }

    void runsOnCall() {
        onCall = true;
    }

    /** All halts have been added. */
    void settle(String id, Faults faults) {
        if (halts.size() > 1) {
            calls = Halt.calls(id, halts, faults);
        }
        halts.clear();
    }

    String service() {
        return service;
    }

    Trip trip() {
        return trip;
    }

    boolean isOnCall() {
        return onCall;
    }

    boolean goesSomewhere() {
        return !calls.isEmpty();
    }

    /** Hands out the calls of each train of a day. */
    void forEachTrain(Consumer<List<Call>> each) {
        if (rhythms.isEmpty()) {
            each.accept(calls);
        }
        for (Rhythm rhythm : rhythms) {
            for (int start = rhythm.start; start < rhythm.end; start += rhythm.headway) {
                each.accept(later(start - calls.getFirst().departs()));
            }
        }
    }

    private List<Call> later(int seconds) {
        return calls.stream()
                .map(call -> new Call(
                        call.stop(),
                        Math.max(0, call.arrives() + seconds),
                        call.departs() + seconds,
                        call.boarding(),
                        call.alighting()))
                .toList();
    }
}
