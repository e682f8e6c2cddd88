package salon.train.feed;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a feed, so that all of it can be mended at once. Only the first twenty are kept; the rest is counted. */
final class Faults {

    private static final int KEPT = 20;
    private static final int ENOUGH = 1_000;

    private final List<Fault> kept = new ArrayList<>();
    private int more;
    private String lastFile = "";

    void add(String file, int line, String reason) {
        add(new Fault(file, line, reason));
    }

    void add(Fault fault) {
        if (kept.size() < KEPT) {
            kept.add(fault);
        } else {
            more++;
            lastFile = fault.file();
        }
    }

    /** So many that reading on is a waste of time: it is no timetable at all. */
    boolean areEnough() {
        return count() >= ENOUGH;
    }

    int count() {
        return kept.size() + more;
    }

    void refuseIfAny() throws RefusedFeed {
        if (!kept.isEmpty()) {
            List<Fault> all = new ArrayList<>(kept);
            if (more > 0) {
                all.add(new Fault(
                        lastFile, 0, "and " + more + (areEnough() ? " more; the rest was not read" : " more")));
            }
            throw new RefusedFeed(all);
        }
    }
}
