package salon.server.room;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import salon.server.database.Outage;
import salon.server.journal.Code;
import salon.server.journal.Journal;

/**
 * Looks into the journal for what other nodes have stored in rooms that this one holds too. Only where {@code salon.room.poll} is
 * set: a single node has nothing to look for.
 */
@Component
@ConditionalOnProperty("salon.room.poll")
class OtherNodes {

    private static final Logger log = LoggerFactory.getLogger(OtherNodes.class);

    /** How many rooms one query asks for. */
    private static final int AT_ONCE = 1000;

    private final Outage outage = new Outage(log);
    private final Rooms rooms;
    private final Journal journal;

    OtherNodes(Rooms rooms, Journal journal) {
        this.rooms = rooms;
        this.journal = journal;
    }

    @Scheduled(fixedDelayString = "${salon.room.poll}")
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
        held.stream()
                .filter(room -> last.getOrDefault(room.code(), 0) > room.match().seq())
                .forEach(Room::catchUp);
    }
}
