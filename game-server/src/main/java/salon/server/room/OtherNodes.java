package salon.server.room;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import salon.server.database.Outage;
import salon.server.fanout.Fanout;
import salon.server.fanout.Notice;
import salon.server.fanout.Whereabouts;
import salon.server.journal.Code;
import salon.server.journal.Journal;

/**
 * Sees to it that this node's rooms learn what other nodes have stored in them, and who came and went there: at once when the
 * others tell, and what is stored otherwise by looking into the journal. It also looks, seldom, while they do tell, since what they
 * tell may be lost. A node that is alone has nothing to look for.
 */
@Component
final class OtherNodes implements SmartLifecycle, Fanout.Listener {

    private static final Logger log = LoggerFactory.getLogger(OtherNodes.class);

    /** How many rooms one query asks for. */
    private static final int AT_ONCE = 1000;

    private final Outage outage = new Outage(log);
    private final Rooms rooms;
    private final Journal journal;
    private final Fanout fanout;
    private final RoomSettings settings;
    private final Counter behind;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;

    OtherNodes(
            Rooms rooms,
            Journal journal,
            Fanout fanout,
            Whereabouts whereabouts,
            RoomSettings settings,
            MeterRegistry registry) {
        this.rooms = rooms;
        this.journal = journal;
        this.fanout = fanout;
        this.settings = settings;
        this.behind = Counter.builder("salon.rooms.behind")
                .description("How often looking found what another node had stored and not told")
                .register(registry);
        fanout.listen(this);
        whereabouts.listen(code -> rooms.find(code).ifPresent(Room::lookElsewhere));
    }

    @Override
    public void hear(String node, Notice notice) {
        if (notice instanceof Notice.Moved(var at, Map<Code, Integer> moved)) {
            moved.forEach((code, seq) -> rooms.find(code)
                    .filter(room -> room.match().seq() < seq)
                    .ifPresent(room -> room.catchUp(seq, () -> {})));
        }
    }

    @Override
    public void opened() {
        wake.release();
    }

    @Override
    public void start() {
        if (rooms.areShared()) {
            running = true;
            Thread.ofVirtual().name("other nodes").start(this::watch);
        }
    }

    @Override
    public void stop() {
        running = false;
        wake.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        long looked = System.nanoTime();
        while (running) {
            boolean missedSomething = isWokenWithinAPoll();
            long since = System.nanoTime() - looked;
            if (missedSomething
                    || !fanout.isWorking()
                    || since >= settings.recheck().toNanos()) {
                looked = System.nanoTime();
                look();
            }
        }
    }

    private boolean isWokenWithinAPoll() {
        try {
            return wake.tryAcquire(settings.pollOrDefault().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the look at other nodes", e);
        }
    }

    /** Looks now. */
    void look() {
        try {
            List<Room> held = rooms.list().toList();
            for (int first = 0; first < held.size(); first += AT_ONCE) {
                look(held.subList(first, Math.min(first + AT_ONCE, held.size())));
            }
        } catch (DataAccessException e) {
            outage.warn("The journal cannot be read", e);
        }
    }

    private void look(List<Room> held) {
        Map<Code, Integer> last =
                journal.lastNumbers(held.stream().map(Room::code).toList());
        for (Room room : held) {
            int seq = last.getOrDefault(room.code(), 0);
            if (seq > room.match().seq()) {
                room.catchUp(seq, behind::increment);
            }
        }
    }
}
