package salon.server.room;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
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

    private final Rooms rooms;
    private final Journal journal;

    OtherNodes(Rooms rooms, Journal journal) {
        this.rooms = rooms;
        this.journal = journal;
    }

    @Scheduled(fixedDelayString = "${salon.room.poll}")
    void look() {
        try {
            Map<Code, Room> held = rooms.list().collect(Collectors.toMap(Room::code, Function.identity(), (a, b) -> a));
            journal.lastNumbers(held.keySet()).forEach((code, last) -> {
                Room room = held.get(code);
                if (last > room.match().seq()) {
                    room.catchUp();
                }
            });
        } catch (DataAccessException e) {
            log.warn("The journal cannot be read: {}", e.toString());
        }
    }
}
