package salon.benchmarks.game;

import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/**
 * Rounds in which all games are set up first and then played all at once. Only the playing is measured; the time that was asked for
 * is that of whole rounds.
 */
final class MovesAlone implements Table.Listener {

    private static final int AT_ONCE = 50;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration CALM = Duration.ofMillis(150);

    private final Hall hall;
    private final Floor floor;
    private final Set<Table> ready = new HashSet<>();
    private Iterator<Table> next;
    private int done;
    private int over;

    MovesAlone(Hall hall) {
        this.hall = hall;
        this.floor = new Floor(hall, this);
        this.next = floor.tables().iterator();
    }

    Report play() {
        hall.say("warming up");
        rounds(hall.plan().warmUp(), new Meter(hall.plan().processes(), hall.tally()));
        Meter meter = new Meter(hall.plan().processes(), hall.tally());
        hall.tally().reset();
        hall.say("measuring");
        rounds(hall.plan().duration(), meter);
        Figures figures = Figures.of(hall.tally(), meter, 0);
        return Report.of(hall.plan(), "moves alone", figures, hall.tally(), floor.playing(), null, null);
    }

    private void rounds(Duration time, Meter meter) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end && !hall.isEnough()) {
            round(meter);
        }
    }

    private void round(Meter meter) {
        ready.clear();
        done = 0;
        over = 0;
        next = floor.tables().iterator();
        for (int i = 0; i < AT_ONCE; i++) {
            setUpNext();
        }
        floor.turnUntil(() -> ready.size() + done == floor.tables().size(), LONGEST);
        floor.turnFor(CALM);
        int playing = ready.size();
        int before = done;
        meter.start();
        ready.forEach(Table::go);
        floor.turnUntil(() -> over + done - before >= playing, LONGEST);
        meter.stop();
        next = Set.copyOf(ready).iterator();
        for (int i = 0; i < AT_ONCE; i++) {
            leaveNext();
        }
        floor.turnUntil(() -> floor.playing() == 0, LONGEST);
    }

    private void setUpNext() {
        if (next.hasNext()) {
            Table table = next.next();
            table.hold(true);
            table.begin();
        }
    }

    private void leaveNext() {
        if (next.hasNext()) {
            Table table = next.next();
            if (table.isPlaying()) {
                table.leave();
            } else {
                leaveNext();
            }
        }
    }

    @Override
    public void begun(Table table) {
        ready.add(table);
        setUpNext();
    }

    @Override
    public void over(Table table) {
        over++;
    }

    @Override
    public void done(Table table) {
        done++;
        if (ready.contains(table)) {
            leaveNext();
        } else {
            setUpNext();
        }
    }
}
