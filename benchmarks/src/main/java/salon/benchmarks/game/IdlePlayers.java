package salon.benchmarks.game;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import salon.benchmarks.wire.ServerProcess;

/** Players who sit in games that have begun and do nothing, and what that costs of memory. */
final class IdlePlayers implements Table.Listener {

    private static final int AT_ONCE = 32;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration CALM = Duration.ofSeconds(4);

    private final Hall hall;
    private final Floor floor;
    private Iterator<Table> next;
    private boolean leaving;
    private int begun;

    IdlePlayers(Hall hall) {
        this.hall = hall;
        this.floor = new Floor(hall, this);
        this.next = floor.tables().iterator();
    }

    Report sit() throws IOException, InterruptedException {
        List<ServerProcess> processes = hall.plan().processes();
        List<ServerProcess.Memory> before = memory(processes);
        Meter meter = new Meter(processes, hall.tally());
        meter.start();
        // The first may sit there for long until the last have come.
        floor.bePatient(true);
        for (int i = 0; i < AT_ONCE; i++) {
            setUpNext();
        }
        floor.turnUntil(() -> begun == floor.tables().size() || hall.isEnough(), LONGEST);
        meter.stop();
        hall.say("%,d games have begun; measuring".formatted(begun));
        floor.turnFor(CALM);
        List<ServerProcess.Memory> after = memory(processes);
        int players = begun * hall.script().players();
        Report.Idle idle = new Report.Idle(players, meter.seconds(), grown(processes, before, after, players));
        floor.bePatient(false);
        leave();
        Figures figures = Figures.of(hall.tally(), meter, 0);
        return Report.of(hall.plan(), "idle players", figures, hall.tally(), floor.playing(), null, idle);
    }

    private static List<Report.Memory> grown(
            List<ServerProcess> processes,
            List<ServerProcess.Memory> before,
            List<ServerProcess.Memory> after,
            int players)
            throws IOException {
        List<Report.Memory> grown = new ArrayList<>();
        for (int i = 0; i < processes.size(); i++) {
            long first = before.get(i).resident();
            long last = after.get(i).resident();
            long live = after.get(i).live() - before.get(i).live();
            grown.add(new Report.Memory(
                    processes.get(i).pid(),
                    processes.get(i).name(),
                    first,
                    last,
                    (double) (last - first) / Math.max(1, players),
                    (double) live / Math.max(1, players)));
        }
        return grown;
    }

    private static List<ServerProcess.Memory> memory(List<ServerProcess> processes)
            throws IOException, InterruptedException {
        List<ServerProcess.Memory> memory = new ArrayList<>();
        for (ServerProcess process : processes) {
            memory.add(process.memory());
        }
        return memory;
    }

    /** Everyone, so that nobody's clock goes on there. */
    private void leave() {
        hall.say("everyone leaves");
        leaving = true;
        next = floor.tables().iterator();
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
        while (next.hasNext()) {
            Table table = next.next();
            if (table.isPlaying()) {
                table.leave();
                return;
            }
        }
    }

    @Override
    public void begun(Table table) {
        begun++;
        setUpNext();
    }

    @Override
    public void done(Table table) {
        if (leaving) {
            leaveNext();
        } else {
            setUpNext();
        }
    }
}
