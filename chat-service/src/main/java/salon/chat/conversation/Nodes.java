package salon.chat.conversation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import salon.chat.fanout.WhereNodesShare;
import salon.chat.presence.Changes;
import salon.chat.presence.Presence;
import salon.chat.presence.Presences;
import salon.chat.presence.Reading;
import salon.chat.presence.Register;

/**
 * The other nodes, and how far their people are known here. What is heard next in order is taken as it is; when something was not
 * heard, what is missing is read. Only for the {@link Floor}, except where it reads.
 */
@Component
@WhereNodesShare
class Nodes {

    private static final Logger log = LoggerFactory.getLogger(Nodes.class);
    private static final long NONE = -1;

    private static final class Node {
        private long version = NONE;
        private long heardOf = NONE;
        /** What was heard of when it was last read: more there is not, whatever anyone says. */
        private long readFor = NONE;

        private boolean reading;
        private boolean again;
    }

    private final Map<String, Node> known = new HashMap<>();
    private final Floor floor;
    private final Presences presences;
    private final Register register;
    private final Hearsay hearsay;

    Nodes(Floor floor, Presences presences, Register register, Hearsay hearsay) {
        this.floor = floor;
        this.presences = presences;
        this.register = register;
        this.hearsay = hearsay;
    }

    /** What was stored there under this version. */
    void hear(String name, long version, List<Presence> changes) {
        if (name.equals(register.node())) {
            return;
        }
        Node node = known.computeIfAbsent(name, unknown -> new Node());
        if (!node.reading && node.version != NONE && version == node.version + 1) {
            node.version = version;
            changes.forEach(change -> hearsay.stands(name, change));
        } else if (version > node.version) {
            node.heardOf = Math.max(node.heardOf, version);
            read(name, node);
        }
    }

    /** All nodes that there are. */
    void see(Collection<Presences.Sight> nodes) {
        Set<String> missing = new HashSet<>(known.keySet());
        for (Presences.Sight seen : nodes) {
            missing.remove(seen.node());
            if (!seen.node().equals(register.node())) {
                Node node = known.computeIfAbsent(seen.node(), unknown -> new Node());
                if (seen.version() > node.version) {
                    node.heardOf = Math.max(node.heardOf, seen.version());
                    read(seen.node(), node);
                }
            }
        }
        // It may have come only after they were listed.
        missing.forEach(this::check);
    }

    /** It is said to be gone. */
    void check(String name) {
        Node node = known.get(name);
        if (node != null) {
            node.again = true;
            read(name, node);
        }
    }

    /** Whether nothing is being read. */
    boolean areKnown() {
        return known.values().stream().noneMatch(node -> node.reading);
    }

    private void read(String name, Node node) {
        if (node.reading) {
            return;
        }
        node.reading = true;
        node.again = false;
        node.readFor = node.heardOf;
        long since = node.version;
        floor.read(() -> since == NONE ? presences.read(name) : presences.readSince(name, since))
                .whenCompleteAsync((found, failure) -> hasRead(name, node, found, failure), floor);
    }

    private void hasRead(String name, Node node, @Nullable Reading found, @Nullable Throwable failure) {
        node.reading = false;
        switch (found) {
            // It will be seen to be behind again.
            case null -> log.warn("Who is at node {} could not be read: {}", name, String.valueOf(failure));
            case Reading.Changed(List<Changes> changes) ->
                changes.forEach(next -> {
                    node.version = next.version();
                    next.presences().forEach(change -> hearsay.stands(name, change));
                });
            case Reading.Everyone(long version, List<Presence> people) -> {
                node.version = version;
                hearsay.areAll(name, people);
            }
            case Reading.Gone() -> {
                known.remove(name);
                hearsay.areAll(name, List.of());
                return;
            }
        }
        boolean more = found != null && node.heardOf > node.version && node.heardOf != node.readFor;
        if (more || node.again) {
            read(name, node);
        }
    }
}
