package salon.server.fanout;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import salon.server.identity.PublicId;
import salon.server.journal.Code;

/**
 * Who is connected to which room at which node, as far as the nodes have told each other. Nothing of it is stored and no game
 * depends on it: it says whom a lobby shows as connected, and which of a player's two connections is the later one.
 *
 * <p>Each node tells of a room when somebody comes or goes, and everything when it is asked; it asks when it begins to hear, and
 * when it finds that it has missed something. A node that is not heard any more has nobody. While this node hears nobody at all it
 * keeps what it knows for a while, since the others are likely to be there still.
 */
@Component
public final class Whereabouts implements Fanout.Listener {

    /** For how many beats what was known is kept while nobody is heard. */
    private static final int MEMORY = 30;

    private final Fanout fanout;
    private final InstantSource clock;
    private final int mayMiss;
    private final List<Consumer<Code>> listeners = new CopyOnWriteArrayList<>();
    private final Map<Code, Map<PublicId, Long>> here = new HashMap<>();
    private final Map<String, Neighbour> neighbours = new HashMap<>();
    private long number;
    private long beats;
    private long hearing;
    private long deaf;
    private long rolled = -1;
    private boolean rollDue;

    Whereabouts(Fanout fanout, FanoutSettings settings, InstantSource clock, MeterRegistry registry) {
        this.fanout = fanout;
        this.clock = clock;
        this.mayMiss = settings.missedBeats();
        Gauge.builder("salon.fanout.nodes", this, Whereabouts::nodes)
                .description("How many nodes are known, this one included")
                .register(registry);
        fanout.listen(this);
    }

    /**
     * @param listener told of each room in which somebody came or went at another node; must not wait
     */
    public void listen(Consumer<Code> listener) {
        listeners.add(listener);
    }

    /** Whether there may be other nodes at all. */
    public boolean areShared() {
        return fanout.isShared();
    }

    /** For a player who connects here now. */
    public synchronized Stamp stamp(Code code, PublicId publicId) {
        long known = here.getOrDefault(code, Map.of()).getOrDefault(publicId, 0L);
        for (Neighbour neighbour : neighbours.values()) {
            known = Math.max(known, neighbour.players(code).getOrDefault(publicId, 0L));
        }
        return new Stamp(Math.max(clock.millis(), known + 1), fanout.node());
    }

    /** Tells the others who is connected to a room here. */
    public synchronized void tell(Code code, Map<PublicId, Long> players) {
        if (fanout.isShared()) {
            if (players.isEmpty()) {
                here.remove(code);
            } else {
                here.put(code, Map.copyOf(players));
            }
            number++;
            fanout.tell(new Notice.Seated(number, code, players));
        }
    }

    /** Who is connected to a room at other nodes, each as they last connected. */
    public synchronized Map<PublicId, Stamp> elsewhere(Code code) {
        if (neighbours.isEmpty()) {
            return Map.of();
        }
        Map<PublicId, Stamp> all = new HashMap<>();
        neighbours.forEach((node, neighbour) -> neighbour
                .players(code)
                .forEach((publicId, time) -> all.merge(publicId, new Stamp(time, node), Stamp::orLater)));
        return all;
    }

    @Override
    public void hear(String node, Notice notice) {
        heed(node, notice).forEach(this::changed);
    }

    private synchronized Set<Code> heed(String node, Notice notice) {
        if (notice instanceof Notice.Bye) {
            Neighbour gone = neighbours.remove(node);
            return gone == null ? Set.of() : gone.rooms();
        }
        Neighbour neighbour = neighbours.computeIfAbsent(node, name -> new Neighbour());
        neighbour.heardAt(hearing);
        return switch (notice) {
            case Notice.Seated seated -> neighbour.hear(seated);
            case Notice.Roll roll -> neighbour.hear(roll);
            case Notice.Count(long count) -> {
                if (!neighbour.hasHeard(count)) {
                    fanout.tell(new Notice.Call(node));
                }
                yield Set.of();
            }
            case Notice.Call(String of) -> {
                if (of == null || of.equals(fanout.node())) {
                    answerCall();
                }
                yield Set.of();
            }
            default -> Set.of();
        };
    }

    @Override
    public synchronized void opened() {
        neighbours.values().forEach(neighbour -> neighbour.heardAt(hearing));
        answerCall();
        fanout.tell(new Notice.Call(null));
    }

    @Override
    public void beat() {
        passBeat().forEach(this::changed);
    }

    private synchronized Set<Code> passBeat() {
        beats++;
        if (rollDue) {
            answerCall();
        }
        fanout.tell(new Notice.Count(number));
        if (fanout.isWorking()) {
            hearing++;
            deaf = 0;
        } else {
            deaf++;
        }
        Set<Code> changed = new HashSet<>();
        neighbours.values().removeIf(neighbour -> {
            boolean gone = hearing - neighbour.heardAt() > mayMiss || deaf > MEMORY;
            if (gone) {
                changed.addAll(neighbour.rooms());
            }
            return gone;
        });
        return changed;
    }

    /** Once a beat is often enough, however many ask. */
    private void answerCall() {
        rollDue = rolled == beats;
        if (!rollDue) {
            rolled = beats;
            fanout.tell(new Notice.Roll(number, here));
        }
    }

    private synchronized int nodes() {
        return neighbours.size() + 1;
    }

    private void changed(Code code) {
        listeners.forEach(listener -> listener.accept(code));
    }
}
