package salon.chat.conversation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import salon.chat.protocol.ServerMessage;

/** The rooms in which somebody is; an empty one needs no memory. Only for the {@link Floor}. */
@Component
class Rooms {

    /** Concurrent only because metrics look at its size. */
    private final Map<RoomName, Room> open = new ConcurrentHashMap<>();

    Rooms(MeterRegistry meters) {
        Gauge.builder("salon.chat.rooms", open, Map::size)
                .description("Rooms in which somebody is")
                .register(meters);
    }

    Room enter(RoomName name, User user) {
        Room room = open.computeIfAbsent(name, Room::new);
        room.enter(user);
        return room;
    }

    void leave(Room room, User user) {
        room.leave(user);
        if (room.isEmpty()) {
            open.remove(room.name(), room);
        }
    }

    void tell(RoomName name, ServerMessage message, Predicate<User> whom) {
        Room room = open.get(name);
        if (room != null) {
            room.tell(message, whom);
        }
    }
}
