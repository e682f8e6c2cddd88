package salon.chat.presence;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import salon.chat.name.Nick;

/**
 * The register that several nodes share. One thread writes what happens here, in its order, as many as are waiting at once, and
 * shows that this node lives. When the database was away, or the others had given this node up, it is brought in line with who is
 * here: {@link Roll}.
 *
 * <p>Runs before anyone can connect and until nobody can any more.
 */
public final class SharedRegister implements Register, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SharedRegister.class);

    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Presences presences;
    private final Roll roll;
    private final NodeSettings settings;
    private final Watcher watcher;
    private final Inbox inbox = new Inbox();

    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();
    private long beatDue = System.nanoTime();

    SharedRegister(Presences presences, PresenceWriter writer, NodeSettings settings, Watcher watcher) {
        this.presences = presences;
        this.settings = settings;
        this.watcher = watcher;
        this.roll = new Roll(presences, writer, watcher);
    }

    @Override
    public String node() {
        return roll.node();
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public boolean isInUse(Nick nick) {
        return presences.isInUse(nick);
    }

    @Override
    public CompletableFuture<OptionalLong> enter(Presence wanted) {
        Asking asking = new Asking(wanted);
        if (!inbox.put(asking)) {
            asking.failed(new IllegalStateException("the register is closed"));
        }
        return asking.answer();
    }

    @Override
    public void change(Presence now) {
        inbox.put(now);
    }

    @Override
    public void leave(Presence last) {
        inbox.put(last.gone());
    }

    private void run() {
        boolean well = true;
        while (!inbox.isClosed()) {
            try {
                inbox.await(well ? untilBeat() : PAUSE);
                work();
                if (!well) {
                    log.info("Who is here is written down again.");
                }
                well = true;
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts the register", e);
            } catch (RuntimeException e) {
                if (well) {
                    log.warn(
                            "Who is here cannot be written down at the moment: {}",
                            NestedExceptionUtils.getMostSpecificCause(e).toString());
                }
                well = false;
                roll.isInDoubt();
                inbox.everyoneAsking().forEach(asking -> asking.failed(e));
            }
        }
        inbox.everyoneAsking().forEach(asking -> asking.failed(new IllegalStateException("the register is closed")));
    }

    private void work() {
        roll.settle();
        for (boolean more = true; more; more = !inbox.isEmpty()) {
            List<Presence> changes = inbox.changes();
            roll.write(changes);
            List<Asking> asking = inbox.asking();
            letIn(asking);
            if (changes.isEmpty() && asking.isEmpty()) {
                break;
            }
        }
        if (untilBeat().isZero()) {
            roll.beat();
            beatDue = System.nanoTime() + settings.beat().toNanos();
        }
    }

    private void letIn(List<Asking> asking) {
        if (asking.isEmpty()) {
            return;
        }
        try {
            roll.enter(asking).forEach(inbox::put);
        } catch (RuntimeException e) {
            asking.forEach(asker -> asker.failed(e));
            throw e;
        }
    }

    private Duration untilBeat() {
        return Duration.ofNanos(Math.max(0, beatDue - System.nanoTime()));
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().daemon().name("register").start(this::run);
        }
    }

    @Override
    public synchronized void stop() {
        if (!running) {
            return;
        }
        inbox.close();
        try {
            // No interrupt: that would close the file under a database.
            if (thread.join(PATIENCE)) {
                roll.end();
                watcher.goes(roll.node());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("The others are left to find out that this node is gone: {}", e.toString());
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the history and what carries news, before the lines; and the other way round at the end. */
    @Override
    public int getPhase() {
        return 20;
    }
}
