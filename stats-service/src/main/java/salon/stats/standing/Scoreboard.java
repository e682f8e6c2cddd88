package salon.stats.standing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import salon.stats.name.GameName;
import salon.stats.name.PublicId;
import salon.stats.rating.Rating;

/**
 * Hands out standings: to look at, or locked, to be changed within the caller's transaction.
 *
 * <p>A transaction asks for locked standings of each game once, for all that it will change, game by game in the order of their
 * names. Those that nobody has yet are made first, in the order of the players' names; then all are locked, in the order of
 * their keys. As everyone does so, games that end at once wait for each other but never deadlock.
 */
@Component
public class Scoreboard {

    private final Standings standings;
    private final JdbcTemplate jdbc;

    Scoreboard(Standings standings, JdbcTemplate jdbc) {
        this.standings = standings;
        this.jdbc = jdbc;
    }

    /** The players' standings in that game, locked until the transaction ends; made where there were none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SortedMap<PublicId, Standing> locked(Collection<PublicId> players, GameName game) {
        SortedMap<String, PublicId> missing = new TreeMap<>();
        players.forEach(player -> missing.put(player.value(), player));
        Map<String, PublicId> all = Map.copyOf(missing);
        standings.listPlayers(game.value(), all.keySet()).forEach(missing::remove);
        open(missing.keySet(), game);
        SortedMap<PublicId, Standing> locked = new TreeMap<>();
        for (Standing standing : standings.listLocked(game.value(), all.keySet())) {
            locked.put(Optional.ofNullable(all.get(standing.publicId())).orElseThrow(), standing);
        }
        return locked;
    }

    /** Empty ones, unless there is one; when another process is about to make it, waits and leaves it to that one. */
    private void open(Collection<String> players, GameName game) {
        if (!players.isEmpty()) {
            Rating rating = Rating.NEW;
            jdbc.batchUpdate(
                    """
                    insert into standings
                        (public_id, game, games, victories, defeats, draws, rating, deviation, volatility)
                    values (?, ?, 0, 0, 0, 0, ?, ?, ?)
                    on conflict do nothing""",
                    players.stream()
                            .map(player -> new Object[] {
                                player, game.value(), rating.value(), rating.deviation(), rating.volatility()
                            })
                            .toList());
        }
    }

    /** One player's standings, the game played most first; none when the player has no result yet. */
    public List<Standing> list(PublicId player) {
        return standings.listOf(player.value());
    }

    Page<Standing> listBest(GameName game, Pageable page) {
        return standings.listBest(game.value(), page);
    }
}
