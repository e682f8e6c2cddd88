package salon.chat.conversation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import salon.chat.name.Nick;

/**
 * Who is who at this moment by this node. A nick is held from the moment it is asked for, so that of two who want it one gets it. Only for the
 * {@link Floor}.
 */
@Component
class Users {

    /** Concurrent only because metrics look at its size. */
    private final Map<String, User> byKey = new ConcurrentHashMap<>();

    private final Map<String, User> here = new ConcurrentHashMap<>();

    Users(MeterRegistry meters) {
        Gauge.builder("salon.chat.nicks", byKey, Map::size)
                .description("Keys of the nicks that are in use")
                .register(meters);
        Gauge.builder("salon.chat.presences", here, Map::size)
                .description("People in the conversation")
                .tag("node", "local")
                .register(meters);
    }

    /** Who holds this nick, or one that looks like it. */
    Optional<User> holder(Nick nick) {
        return nick.keys().stream().map(byKey::get).filter(Objects::nonNull).findFirst();
    }

    /** Everyone who holds a nick that looks like this one: a look-alike of two nicks is taken twice. */
    Collection<User> holders(Nick nick) {
        return nick.keys().stream()
                .map(byKey::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Who is in the conversation under this nick, however it is spelled; not who merely looks like it. */
    Optional<User> find(String nick) {
        return Nick.parse(nick)
                .flatMap(asked ->
                        this.holder(asked).filter(user -> user.nick().key().equals(asked.key())))
                .filter(User::isHere);
    }

    /** Who is in the conversation since this coming. */
    Optional<User> findByStay(String stay) {
        return Optional.ofNullable(here.get(stay));
    }

    /** They have come in. */
    void add(User user) {
        hold(user);
        here.put(user.stay(), user);
    }

    /** They leave. */
    void remove(User user) {
        release(user);
        here.remove(user.stay());
    }

    void hold(User user) {
        user.nick().keys().forEach(key -> byKey.put(key, user));
    }

    void release(User user) {
        user.nick().keys().forEach(key -> byKey.remove(key, user));
    }
}
