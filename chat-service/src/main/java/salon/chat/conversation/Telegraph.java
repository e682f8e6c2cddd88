package salon.chat.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import salon.chat.fanout.Fanout;
import salon.chat.history.Channel;
import salon.chat.presence.Presence;

/** Tells the other nodes what is new here, if there are any. From any thread, none of which waits. */
@Component
class Telegraph {

    private final @Nullable Fanout fanout;

    /** What is to be told next of channels: of each only how far it is, so it is never much. */
    private final Map<String, Long> movedOn = new HashMap<>();

    Telegraph(ObjectProvider<Fanout> fanout) {
        this.fanout = fanout.getIfAvailable();
    }

    /** Messages up to this one are stored. */
    void movedOn(Channel channel, long last) {
        if (fanout != null) {
            boolean first;
            synchronized (movedOn) {
                first = movedOn.isEmpty();
                movedOn.merge(channel.name(), last, Math::max);
            }
            if (first) {
                fanout.publish(() -> News.of(takeMovedOn()).written());
            }
        }
    }

    private Map<String, Long> takeMovedOn() {
        synchronized (movedOn) {
            Map<String, Long> taken = Map.copyOf(movedOn);
            movedOn.clear();
            return taken;
        }
    }

    /** It is stored who came, went and left. */
    void changed(String node, long version, List<Presence> changes) {
        if (fanout != null) {
            fanout.publish(() -> News.of(node, version, changes).written());
        }
    }

    /** A node is gone, and everybody with it. */
    void gone(String node) {
        if (fanout != null) {
            fanout.publish(() -> News.ofTheEndOf(node).written());
        }
    }
}
