package salon.server.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import salon.server.rules.Game;
import salon.server.rules.Seat;

/** The games on the class path, ours and those in other jars, by name. Fixed from the start of the process to its end. */
@Component
public class Catalogue {

    private static final Logger log = LoggerFactory.getLogger(Catalogue.class);

    private final Map<String, Game<?, ?>> games = new TreeMap<>();

    @Autowired
    Catalogue() {
        this(Catalogue.class.getClassLoader());
    }

    /**
     * @throws IllegalStateException when two games have the same name, or one cannot be played to its end
     */
    public Catalogue(ClassLoader classPath) {
        for (Game<?, ?> game : ServiceLoader.load(Game.class, classPath)) {
            if (game.type().maximumSeats() > 2 && !canWithdraw(game)) {
                throw new IllegalStateException(
                        game.type().name() + " is for more than two, and must say what happens when one withdraws");
            }
            if (games.put(game.type().name(), game) != null) {
                throw new IllegalStateException(
                        "two games on the class path are named " + game.type().name());
            }
        }
        log.info("Games: {}", games.keySet());
    }

    private static boolean canWithdraw(Game<?, ?> game) {
        try {
            return !game.getClass()
                    .getMethod("withdraw", Object.class, Seat.class)
                    .isDefault();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every game inherits withdraw", e);
        }
    }

    public Optional<Game<?, ?>> find(String name) {
        return Optional.ofNullable(games.get(name));
    }

    /** All of them, by name. */
    public List<Game<?, ?>> list() {
        return List.copyOf(games.values());
    }
}
