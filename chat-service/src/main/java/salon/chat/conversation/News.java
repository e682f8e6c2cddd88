package salon.chat.conversation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import salon.chat.presence.Presence;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one node tells the others.
 *
 * @param node empty if it is about channels
 * @param version of that node's people; 0 if it says nothing about them
 * @param gone whether the node is
 * @param movedOn channels, and their last message
 */
record News(String node, long version, List<Presence> changes, boolean gone, Map<String, Long> movedOn) {

    private static final JsonMapper JSON = new JsonMapper();

    News {
        Objects.requireNonNull(node);
        changes = List.copyOf(changes);
        movedOn = Map.copyOf(movedOn);
    }

    static News of(Map<String, Long> movedOn) {
        return new News("", 0, List.of(), false, movedOn);
    }

    static News of(String node, long version, List<Presence> changes) {
        return new News(node, version, changes, false, Map.of());
    }

    static News ofTheEndOf(String node) {
        return new News(node, 0, List.of(), true, Map.of());
    }

    /** @throws RuntimeException if it is not what a node tells */
    static News read(String written) {
        return JSON.readValue(written, News.class);
    }

    String written() {
        return JSON.writeValueAsString(this);
    }
}
