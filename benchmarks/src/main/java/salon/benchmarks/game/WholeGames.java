package salon.benchmarks.game;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Games one after the other at every table, each created, entered, played and left. */
final class WholeGames implements Table.Listener {

    private static final int FIRST_AT_ONCE = 16;
    private static final Duration LONGEST_START = Timetable.LONGEST_GAME.plusSeconds(30);
    private static final Duration LONGEST_END = Duration.ofSeconds(60);

    private final Hall hall;
    private final Floor floor;
    private final Set<Table> started = new HashSet<>();
    private int next;

    WholeGames(Hall hall) {
        this.hall = hall;
        this.floor = new Floor(hall, this);
    }

    Report play() {
        if (hall.timetable() == null) {
            for (int i = 0; i < FIRST_AT_ONCE; i++) {
                beginNext();
            }
        } else {
            floor.tables().forEach(Table::begin);
        }
        floor.turnUntil(() -> started.size() == floor.tables().size() || hall.isEnough(), LONGEST_START);
        hall.say("%,d games have begun; warming up".formatted(started.size()));
        floor.turnFor(hall.plan().warmUp());
        hall.say("measuring");
        Meter meter = new Meter(hall.plan().processes(), hall.tally());
        hall.tally().reset();
        meter.start();
        floor.turnFor(hall.plan().duration());
        meter.stop();
        Figures figures = Figures.of(hall.tally(), meter, hall.tally().games());
        hall.close();
        floor.tables().forEach(Table::close);
        hall.say("ending what is on");
        floor.turnUntil(() -> floor.playing() == 0, LONGEST_END);
        long unfinished = floor.playing();
        return Report.of(hall.plan(), "whole games", figures, hall.tally(), unfinished, checked(), null);
    }

    private Report.@Nullable Checked checked() {
        if (!hall.plan().check()) {
            return null;
        }
        hall.say("reading %,d journals".formatted(hall.records().size()));
        return new Reckoning(hall, floor).check();
    }

    private void beginNext() {
        if (next < floor.tables().size()) {
            floor.tables().get(next++).begin();
        }
    }

    @Override
    public void begun(Table table) {
        if (started.add(table) && !hall.isClosing() && hall.timetable() == null) {
            beginNext();
        }
    }

    @Override
    public void over(Table table) {
        table.leave();
    }

    @Override
    public void done(Table table) {
        if (!hall.isClosing()) {
            table.begin();
        }
    }
}
