package salon.chat.conversation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import salon.chat.history.History;

/** The rooms in which somebody is; an empty one needs no memory. Only for the {@link Floor}. */
@Component
class Rooms {

    /** Concurrent only because metrics look at its size. */
    private final Map<RoomName, Room> open = new ConcurrentHashMap<>();

    private final History history;
    private final Floor floor;

    Rooms(History history, Floor floor, MeterRegistry meters) {
        this.history = history;
        this.floor = floor;
        Gauge.builder("salon.chat.rooms", open, Map::size)
                .description("Rooms in which somebody is")
                .register(meters);
    }

    Room enter(RoomName name, User user) {
        Room room = open.computeIfAbsent(name, this::open);
        room.enter(user);
        return room;
    }

    void leave(Room room, User user) {
        room.leave(user);
        if (room.isEmpty()) {
            open.remove(room.name(), room);
        }
    }

    private Room open(RoomName name) {
        Room room = new Room(name, history, floor);
        room.feed().begin();
        return room;
    }

    Optional<Room> find(RoomName name) {
        return Optional.ofNullable(open.get(name));
    }
}
