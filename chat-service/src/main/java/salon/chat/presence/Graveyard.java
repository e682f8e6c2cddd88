package salon.chat.presence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which nodes have stood still for so long that they must be dead. What counts is how long this node has watched another without
 * seeing it beat, by its own steady clock; no two clocks are compared, and none that can be set is asked. Who has been away from the
 * database itself judges nobody until it has watched again for as long. For one thread.
 */
public final class Graveyard {

    private static final Logger log = LoggerFactory.getLogger(Graveyard.class);

    /**
     * @param since when it was first seen at this beat
     */
    private record Watched(long beat, long since) {}

    private final long lease;
    /** Who has looked less often than that was away. */
    private final long attention;

    private final Presences presences;
    private final Map<String, Watched> watched = new HashMap<>();
    private long last;

    Graveyard(Presences presences, Duration lease) {
        this.presences = presences;
        this.lease = lease.toNanos();
        this.attention = this.lease / 2;
    }

    /**
     * Waits for the database.
     *
     * @param nodes as they were just seen
     * @param now in nanoseconds of the steady clock, from before they were looked up
     * @return those that are dead, and buried now
     */
    public List<String> bury(Collection<Presences.Sight> nodes, long now) {
        List<String> buried = look(nodes, now).stream()
                .filter(presences::bury)
                .map(Presences.Sight::node)
                .toList();
        buried.forEach(node -> log.warn("Node {} has not shown that it lives, and was given up.", node));
        return buried;
    }

    /**
     * @param now in nanoseconds of the steady clock, from before they were looked up
     * @return those to bury
     */
    List<Presences.Sight> look(Collection<Presences.Sight> nodes, long now) {
        if (now - last > attention) {
            watched.clear();
        }
        last = now;
        watched.keySet().retainAll(nodes.stream().map(Presences.Sight::node).toList());
        List<Presences.Sight> dead = new ArrayList<>();
        for (Presences.Sight node : nodes) {
            Watched before = watched.get(node.node());
            if (before == null || before.beat() != node.beat()) {
                watched.put(node.node(), new Watched(node.beat(), now));
            } else if (now - before.since() > lease) {
                dead.add(node);
            }
        }
        return dead;
    }
}
