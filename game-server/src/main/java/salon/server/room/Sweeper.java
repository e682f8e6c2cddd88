package salon.server.room;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import salon.server.database.Outage;
import salon.server.journal.Code;
import salon.server.journal.Journal;

/**
 * Finds rooms in which something should have happened and did not, because the process that held them is gone, and takes them:
 * their clocks do the rest. When several nodes find the same room, the journal lets one of them write.
 */
@Component
class Sweeper {

    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

    /** For whoever holds the room, if anyone does, to be first. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Outage outage = new Outage(log);
    private final Rooms rooms;
    private final Journal journal;
    private final InstantSource clock;
    private final RoomSettings settings;

    Sweeper(Rooms rooms, Journal journal, InstantSource clock, RoomSettings settings) {
        this.rooms = rooms;
        this.journal = journal;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${salon.room.sweep}", initialDelayString = "1s")
    void sweep() {
        try {
            journal.overdue(clock.instant().minus(GRACE), settings.linger()).stream()
                    .filter(code -> !rooms.holds(code))
                    .forEach(code -> Thread.ofVirtual().name("adopt " + code).start(() -> adopt(code)));
        } catch (DataAccessException e) {
            outage.warn("The sweeper cannot read the journal", e);
        }
    }

    private void adopt(Code code) {
        try (var _ = code.inLog()) {
            rooms.adopt(code);
        } catch (NoRoom e) {
            outage.warn("Room %s cannot be settled yet".formatted(code), e);
        }
    }
}
