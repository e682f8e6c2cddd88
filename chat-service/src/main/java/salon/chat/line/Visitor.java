package salon.chat.line;

import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import salon.chat.line.Heard.Fault;

/**
 * One connection, whatever it came by: lets what it says through to its {@link Talk} within the limits, and keeps the Talk's
 * promises. A connection ends in two steps: first nothing more is heard and what waits is sent, then it is over and its Talk
 * {@link Talk#lost loses} it.
 *
 * <p>A Talk's begin, hear and lost are never called at the same time; whoever calls send, close or flushed holds no lock of ours
 * that a Talk could meet.
 */
final class Visitor implements Connection {

    /** How long what waits may take to be sent to one that is to be closed. */
    static final Duration FAREWELL = Duration.ofSeconds(5);

    /** How long one that has been told goodbye may take to leave. */
    static final Duration LINGER = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(Visitor.class);
    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    private final Door door;
    private final InetAddress address;
    private final String name;
    private final Wire wire;
    private final Tally tally;
    private final Outgoing outgoing;
    private final Flood flood;
    private final long idle;

    /** Held while the Talk begins, hears or loses. */
    private final Object talking = new Object();

    private @Nullable Talk talk;
    private final AtomicReference<@Nullable Ending> why = new AtomicReference<>();

    /** Why the Talk was asked to end it, should it not get round to that. */
    private volatile @Nullable Ending dismissal;

    private volatile boolean deaf;
    private volatile boolean over;
    private volatile CompletableFuture<Void> hearing = DONE;
    private volatile long lastHeard = System.nanoTime();

    /** When this is cut, in any case, on the clock of {@link System#nanoTime}; 0 for never. */
    private volatile long deadline;

    /**
     * @param idle how long it may say nothing
     */
    Visitor(Door door, InetAddress address, String name, Wire wire, LineSettings settings, Tally tally, Duration idle) {
        this.door = door;
        this.address = address;
        this.name = name;
        this.wire = wire;
        this.tally = tally;
        this.outgoing = new Outgoing(wire, tally, settings.mostWaiting().toBytes(), settings.patience());
        this.flood = new Flood(settings, TimeMeter.SYSTEM_MILLISECONDS);
        this.idle = idle.toNanos();
    }

    Door door() {
        return door;
    }

    InetAddress address() {
        return address;
    }

    Outgoing outgoing() {
        return outgoing;
    }

    void begin(Talks talks) {
        synchronized (talking) {
            if (over) {
                return;
            }
            try {
                talk = talks.begin(this);
            } catch (RuntimeException | Error e) {
                fault(e);
            }
        }
    }

    /**
     * What has arrived. One at a time.
     *
     * @return done, never failed, when the next may come
     */
    CompletableFuture<Void> hear(Heard heard) {
        if (deaf) {
            return DONE;
        }
        lastHeard = System.nanoTime();
        tally.lineIn(heard);
        return charge(heard);
    }

    /** More of something that was refused already, and goes on: counts as a line, but is not heard unless it is too much. */
    CompletableFuture<Void> endure() {
        return deaf ? DONE : charge(null);
    }

    private CompletableFuture<Void> charge(@Nullable Heard heard) {
        return switch (flood.next()) {
            case FINE -> heard == null ? DONE : pass(heard);
            case WARN -> {
                tally.unfit(Fault.TOO_FAST);
                yield pass(new Heard.Unfit(
                        Fault.TOO_FAST, "You send faster than anyone can mean; this was not heard. Slow down."));
            }
            case CUT_OFF -> {
                dismiss(Ending.FLOOD, "You were asked to slow down, and did not.");
                yield DONE;
            }
        };
    }

    private CompletableFuture<Void> pass(Heard heard) {
        CompletableFuture<Void> done;
        synchronized (talking) {
            if (over || talk == null) {
                return DONE;
            }
            try {
                done = talk.hear(heard).toCompletableFuture();
            } catch (RuntimeException | Error e) {
                fault(e);
                return DONE;
            }
        }
        if (done.isDone() && !done.isCompletedExceptionally()) {
            return DONE;
        }
        CompletableFuture<Void> unfailing = done.handle((nothing, e) -> {
            if (e != null) {
                fault(e);
            }
            return null;
        });
        hearing = unfailing;
        if (over) {
            unfailing.complete(null);
        }
        return unfailing;
    }

    private void fault(Throwable e) {
        if (why.get() != Ending.FAULT) {
            log.error("Something went wrong with {}.", name, e);
        }
        close(Ending.FAULT);
    }

    /** Lets the Talk say why, then ends the connection, in any case after a while. */
    void dismiss(Ending ending, String sentence) {
        if (deaf) {
            return;
        }
        Talk known;
        synchronized (talking) {
            if (deaf) {
                return;
            }
            deaf = true;
            dismissal = ending;
            known = talk;
        }
        setDeadline(FAREWELL);
        if (known == null) {
            close(ending);
            return;
        }
        try {
            known.dismiss(ending, sentence);
        } catch (RuntimeException | Error e) {
            fault(e);
        }
    }

    /** Whether nothing more is heard. */
    boolean isDeaf() {
        return deaf;
    }

    /** Whether its Talk has lost it. */
    boolean isOver() {
        return over;
    }

    @Override
    public void send(Line line) {
        if (!outgoing.add(line)) {
            cut(Ending.SLOW_READER);
        }
    }

    @Override
    public CompletionStage<Void> flushed() {
        return outgoing.flushed();
    }

    @Override
    public void close(Ending ending) {
        if (why.compareAndSet(null, ending)) {
            deaf = true;
            setDeadline(FAREWELL);
            outgoing.close(ending);
        }
    }

    /** Ends it now, whatever still waits. */
    void cut(Ending ending) {
        outgoing.abandon();
        wire.cut(settle(ending));
    }

    /** The transport has ended this connection, or found it ended; from now on it only has to be forgotten. */
    void end(Ending ending) {
        Ending settled = settle(ending);
        outgoing.abandon();
        setDeadline(LINGER);
        synchronized (talking) {
            if (over) {
                return;
            }
            over = true;
            tally.ended(name, settled);
            try {
                if (talk != null) {
                    talk.lost(settled);
                }
            } catch (RuntimeException | Error e) {
                log.error("Something went wrong when {} was lost.", name, e);
            }
        }
        hearing.complete(null);
    }

    /** The first reason counts. */
    private Ending settle(Ending ending) {
        deaf = true;
        Ending asked = dismissal;
        Ending other = asked == null ? ending : asked;
        Ending first = why.compareAndExchange(null, other);
        return first == null ? other : first;
    }

    private void setDeadline(Duration in) {
        deadline = System.nanoTime() + in.toNanos() | 1;
    }

    /** Ends what should have ended by now. */
    void look(long now) {
        long end = deadline;
        if (end != 0) {
            if (now - end > 0) {
                cut(Ending.LOST);
            }
        } else if (now - lastHeard > idle && hearing.isDone()) {
            dismiss(Ending.IDLE, "You were silent for too long.");
        } else {
            wire.look(now);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }
}
