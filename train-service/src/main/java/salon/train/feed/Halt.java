package salon.train.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import salon.train.search.Call;

/**
 * A row of stop_times.txt.
 *
 * @param arrives seconds of the service day, or {@link #UNSAID}
 * @param departs likewise
 */
record Halt(int line, int sequence, int stop, int arrives, int departs, boolean boarding, boolean alighting) {

    static final int UNSAID = -1;

    /** No train calls more often, and what it costs from each call to each other one is kept. */
    private static final int MOST = 1_000;

    static Halt of(Row row, int stop) {
        int arrives = time(row.cell("arrival_time"));
        int departs = time(row.cell("departure_time"));
        return new Halt(
                row.line(),
                Integer.parseInt(row.cell("stop_sequence")),
                stop,
                arrives == UNSAID ? departs : arrives,
                departs == UNSAID ? arrives : departs,
                !row.cell("pickup_type").equals("1"),
                !row.cell("drop_off_type").equals("1"));
    }

    private static int time(String cell) {
        return cell.isEmpty() ? UNSAID : Cell.seconds(cell);
    }

    private boolean timed() {
        return arrives != UNSAID;
    }

    /**
     * A trip's calls in the order of their sequence. Halts without times are spread evenly between their neighbours.
     *
     * @return nothing sensible if there were faults
     */
    static List<Call> calls(String trip, List<Halt> halts, Faults faults) {
        List<Halt> sorted = new ArrayList<>(halts);
        sorted.sort(Comparator.comparingInt(Halt::sequence).thenComparingInt(Halt::line));
        int before = faults.count();
        check(trip, sorted, faults);
        return faults.count() == before ? timed(sorted) : List.of();
    }

    private static void check(String trip, List<Halt> sorted, Faults faults) {
        String file = GtfsFile.STOP_TIMES.name();
        String of = " of trip " + Fault.quoted(trip);
        int latest = 0;
        if (sorted.size() > MOST) {
            faults.add(
                    file,
                    sorted.get(MOST).line,
                    "There are " + sorted.size() + " stops" + of + "; at most " + MOST + " are read.");
            return;
        }
        for (int index = 0; index < sorted.size(); index++) {
            Halt halt = sorted.get(index);
            boolean end = index == 0 || index == sorted.size() - 1;
            if (index > 0 && halt.sequence == sorted.get(index - 1).sequence) {
                faults.add(
                        file,
                        halt.line,
                        "stop_sequence " + halt.sequence + of + " is already in line " + sorted.get(index - 1).line
                                + ".");
            }
            if (!halt.timed()) {
                if (end) {
                    faults.add(file, halt.line, "The first and the last stop" + of + " must have times.");
                }
                continue;
            }
            if (halt.departs < halt.arrives) {
                faults.add(file, halt.line, "departure_time is before arrival_time.");
            } else if (halt.arrives < latest) {
                faults.add(file, halt.line, "arrival_time is before the departure from the stop before" + of + ".");
            }
            latest = Math.max(latest, halt.departs);
        }
    }

    private static List<Call> timed(List<Halt> sorted) {
        List<Call> calls = new ArrayList<>();
        int last = 0;
        for (int index = 0; index < sorted.size(); index++) {
            Halt halt = sorted.get(index);
            if (halt.timed()) {
                last = index;
                calls.add(halt.call(halt.arrives, halt.departs));
            } else {
                int next = index;
                while (!sorted.get(next).timed()) {
                    next++;
                }
                long start = sorted.get(last).departs;
                long span = sorted.get(next).arrives - start;
                int time = Math.toIntExact(start + span * (index - last) / (next - last));
                calls.add(halt.call(time, time));
            }
        }
        return calls;
    }

    private Call call(int arrives, int departs) {
        return new Call(stop, arrives, departs, boarding, alighting);
    }
}
