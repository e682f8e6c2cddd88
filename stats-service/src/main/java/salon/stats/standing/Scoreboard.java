package salon.stats.standing;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import salon.stats.name.GameName;
import salon.stats.name.PublicId;
import salon.stats.rating.Rating;

/**
 * Hands out standings: to look at, or locked, to be changed within the caller's transaction.
 *
 * <p>A transaction asks for locked standings once, for all that it will change, and gets them in the order of the
 * players' names. As everyone takes them in that order, two games that end at once wait for each other but never
 * deadlock.
 */
@Component
public class Scoreboard {

    private final Standings standings;

    Scoreboard(Standings standings) {
        this.standings = standings;
    }

    /** The players' standings in that game, locked until the transaction ends; made where there were none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SortedMap<PublicId, Standing> locked(Collection<PublicId> players, GameName game) {
        SortedMap<PublicId, Standing> locked = new TreeMap<>();
        for (PublicId player : new TreeSet<>(players)) {
            locked.put(player, locked(player, game));
        }
        return locked;
    }

    private Standing locked(PublicId player, GameName game) {
        return standings.findLocked(player.value(), game.value()).orElseGet(() -> {
            Rating rating = Rating.NEW;
            standings.openUnlessOpen(
                    player.value(), game.value(), rating.value(), rating.deviation(), rating.volatility());
            return standings.findLocked(player.value(), game.value()).orElseThrow();
        });
    }

    /** One player's standings, the game played most first; none when the player has no result yet. */
    public List<Standing> list(PublicId player) {
        return standings.listOf(player.value());
    }

    Page<Standing> listBest(GameName game, Pageable page) {
        return standings.listBest(game.value(), page);
    }
}
