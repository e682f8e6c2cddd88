package salon.server.room;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import salon.server.journal.Code;
import salon.server.journal.Journal;
import salon.server.journal.Stored;
import salon.server.room.Match.Phase;

/**
 * Shows many rooms at once, for lists that are asked for again every few seconds: those that this node holds from memory, the
 * others with one question to the database. Of a game that has ended nothing here changes any more, so it is read once.
 */
@Component
class Glances {

    private static final Logger log = LoggerFactory.getLogger(Glances.class);

    private static final int MOST_ENDED = 1000;

    private final Rooms rooms;
    private final Journal journal;
    private final Opening opening;
    private final Map<Code, Match> ended = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Code, Match> eldest) {
            return size() > MOST_ENDED;
        }
    });

    Glances(Rooms rooms, Journal journal, Opening opening) {
        this.rooms = rooms;
        this.journal = journal;
        this.opening = opening;
    }

    /** Those of these rooms to which somebody ever came, in this order. */
    List<Glance> list(Set<Code> codes) {
        Map<Code, Room> held = new HashMap<>();
        Map<Code, Match> others = new HashMap<>();
        List<Code> unread = new ArrayList<>();
        for (Code code : codes) {
            Optional<Room> room = rooms.find(code).filter(open -> open.match().seq() > 0);
            Match before = ended.get(code);
            if (room.isPresent()) {
                held.put(code, room.get());
            } else if (before != null) {
                others.put(code, before);
            } else {
                unread.add(code);
            }
        }
        journal.read(unread)
                .forEach((code, entries) -> unlessBroken(code, () -> others.put(code, read(code, entries))));
        List<Glance> glances = new ArrayList<>();
        for (Code code : codes) {
            unlessBroken(code, () -> {
                if (held.get(code) instanceof Room room) {
                    glances.add(Glance.of(room.look(), room.audience().watcherCount()));
                } else if (others.get(code) instanceof Match match) {
                    glances.add(Glance.of(rooms.lobby(code, match), null));
                }
            });
        }
        return glances;
    }

    private Match read(Code code, List<Stored> entries) {
        Match match = opening.match(entries);
        if (match.phase() == Phase.OVER || match.phase() == Phase.EXPIRED) {
            ended.put(code, match);
        }
        return match;
    }

    /** A game that this server has no longer, or that fails to show itself, must not hide all others. */
    private static void unlessBroken(Code code, Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            log.debug("Room {} cannot be shown.", code, e);
        }
    }
}
