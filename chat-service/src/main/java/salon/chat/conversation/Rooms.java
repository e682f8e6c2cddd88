package salon.chat.conversation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The rooms in which somebody is by this node; an empty one needs no memory. Only for the {@link Floor}. */
@Component
class Rooms {

    /** Concurrent only because metrics look at its size. */
    private final Map<RoomName, Room> open = new ConcurrentHashMap<>();

    private final Feeds feeds;
    private final Elsewhere elsewhere;

    Rooms(Feeds feeds, Elsewhere elsewhere, MeterRegistry meters) {
        this.feeds = feeds;
        this.elsewhere = elsewhere;
        Gauge.builder("salon.chat.rooms", open, Map::size)
                .description("Rooms in which somebody is")
                .register(meters);
    }

    /**
     * @param last the last message there before anybody could know of their coming, where that was read
     */
    Room enter(RoomName name, User user, OptionalLong last) {
        Room room = open.computeIfAbsent(name, opened -> open(opened, last));
        room.enter(user);
        user.isIn(room, elsewhere.turn());
        return room;
    }

    void leave(Room room, User user) {
        room.leave(user);
        if (room.isEmpty()) {
            open.remove(room.name(), room);
            feeds.close(room.feed());
        }
    }

    private Room open(RoomName name, OptionalLong last) {
        Room room = new Room(name, elsewhere, feeds);
        last.ifPresentOrElse(room.feed()::beginAfter, room.feed()::begin);
        return room;
    }

    Optional<Room> find(RoomName name) {
        return Optional.ofNullable(open.get(name));
    }
}
