package salon.chat.conversation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import salon.chat.name.Nick;

/** Who is in the conversation by other nodes, as far as it is known here. Only for the {@link Floor}. */
@Component
class Elsewhere {

    private final Map<String, SequencedMap<String, Distant>> byNode = new HashMap<>();
    private final Map<RoomName, SequencedMap<String, Distant>> byRoom = new HashMap<>();

    /** More than one only while it is not known yet that the others left. */
    private final Map<String, List<Distant>> byKey = new HashMap<>();

    private final AtomicInteger size = new AtomicInteger();
    private long turns;

    Elsewhere(MeterRegistry meters) {
        Gauge.builder("salon.chat.presences", size, AtomicInteger::get)
                .description("People in the conversation")
                .tag("node", "remote")
                .register(meters);
    }

    /** In which order people come into rooms, whichever their node. */
    long turn() {
        return ++turns;
    }

    Optional<Distant> find(String node, String stay) {
        return Optional.ofNullable(at(node).get(stay));
    }

    /** Under this nick, however it is spelled. */
    Optional<Distant> find(String nick) {
        return Nick.parse(nick)
                .map(asked -> withKey(asked.key()))
                .flatMap(found -> found.stream().reduce((one, other) -> other));
    }

    List<Distant> withKey(String key) {
        return List.copyOf(byKey.getOrDefault(key, List.of()));
    }

    List<Distant> list(String node) {
        return List.copyOf(at(node).values());
    }

    Collection<Distant> in(RoomName room) {
        return byRoom.getOrDefault(room, new LinkedHashMap<>()).values();
    }

    private SequencedMap<String, Distant> at(String node) {
        return byNode.getOrDefault(node, new LinkedHashMap<>());
    }

    void add(Distant person) {
        String stay = person.presence().stay();
        byNode.computeIfAbsent(person.node(), node -> new LinkedHashMap<>()).put(stay, person);
        byRoom.computeIfAbsent(person.room(), room -> new LinkedHashMap<>()).put(stay, person);
        byKey.computeIfAbsent(person.key(), key -> new ArrayList<>(1)).add(person);
        size.incrementAndGet();
    }

    void remove(Distant person) {
        String stay = person.presence().stay();
        byNode.computeIfPresent(person.node(), (node, people) -> without(people, stay));
        byRoom.computeIfPresent(person.room(), (room, people) -> without(people, stay));
        byKey.computeIfPresent(person.key(), (key, people) -> {
            people.remove(person);
            return people.isEmpty() ? null : people;
        });
        size.decrementAndGet();
    }

    @SuppressWarnings("NullAway")
    private static SequencedMap<String, Distant> without(SequencedMap<String, Distant> people, String stay) {
        people.remove(stay);
        return people.isEmpty() ? null : people;
    }
}
