package salon.manager.server;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The games that the game-server offers, asked for at most once in a while.
 *
 * <p>Whoever asks while an answer is under way waits for that one, also when it turns out to be a failure; a failure is
 * not kept, so the next one to come asks again.
 */
@Component
public class GameTypes {

    private static final Logger log = LoggerFactory.getLogger(GameTypes.class);
    private static final String ALL = "all";
    private static final long REFRESH_INTERVAL = TimeUnit.SECONDS.toNanos(1);

    private final AsyncLoadingCache<String, Catalogue> cache;
    private final Ticker ticker;
    private final AtomicLong lastAsked = new AtomicLong();

    GameTypes(GameServerClient server, GameServer settings, Ticker ticker) {
        this.ticker = ticker;
        cache = Caffeine.newBuilder()
                .expireAfterWrite(settings.typesCached())
                .ticker(ticker)
                .executor(Thread::startVirtualThread)
                .buildAsync(all -> ask(server));
    }

    /**
     * All of them.
     *
     * @throws GameServerAway when they are not known and cannot be asked for
     */
    public Catalogue list() {
        try {
            return cache.get(ALL).join();
        } catch (CompletionException e) {
            throw new GameServerAway(e.getCause());
        }
    }

    /**
     * The game of that name. One that is not known may be new, so the game-server is asked again at once, but not more than
     * once a second whatever names people try.
     *
     * @throws GameServerAway as {@link #list()}
     */
    public Optional<GameType> find(String game) {
        Optional<GameType> known = list().find(game);
        return known.isPresent() ? known : refreshed().find(game);
    }

    private Catalogue refreshed() {
        long now = ticker.read();
        long last = lastAsked.get();
        if (now - last >= REFRESH_INTERVAL && lastAsked.compareAndSet(last, now)) {
            try {
                return cache.synchronous().refresh(ALL).join();
            } catch (CompletionException e) {
                return list(); // What is cached is young enough to go on with.
            }
        }
        return list();
    }

    private Catalogue ask(GameServerClient server) {
        lastAsked.set(ticker.read());
        try {
            return server.gameTypes();
        } catch (RuntimeException e) {
            log.warn("The game-server was asked for its games in vain: {}", e.toString());
            throw e;
        }
    }
}
