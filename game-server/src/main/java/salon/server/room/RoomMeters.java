package salon.server.room;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** How many rooms this node holds and how many people are in them. Counted when somebody asks, so that it costs nothing when nobody does. */
@Component
class RoomMeters {

    private final Rooms rooms;
    private final MeterRegistry meters;

    RoomMeters(Rooms rooms, MeterRegistry meters) {
        this.rooms = rooms;
        this.meters = meters;
        gauge(
                "salon.rooms",
                "rooms",
                "Rooms that are open on this node",
                () -> rooms.list().count());
        gauge(
                "salon.players",
                "players",
                "Players who are connected to rooms of this node",
                () -> sum(Audience::playerCount));
        gauge(
                "salon.watchers",
                "watchers",
                "Watchers who are connected to rooms of this node",
                () -> sum(Audience::watcherCount));
    }

    private void gauge(String name, String unit, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).baseUnit(unit).register(meters);
    }

    private int sum(ToIntFunction<Audience> part) {
        return rooms.list().map(Room::audience).mapToInt(part).sum();
    }
}
