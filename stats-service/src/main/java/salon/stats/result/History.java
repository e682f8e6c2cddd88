package salon.stats.result;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import salon.stats.name.GameName;
import salon.stats.name.PublicId;
import salon.stats.problem.Problem;
import salon.stats.rating.Outcome;

/**
 * A player's results in the order in which the games ended, which is not the order in which results arrive: a game-server
 * that was away delivers late. That is why a streak is asked of the results each time and never kept.
 */
@Component
@Transactional(readOnly = true)
public class History {

    private static final List<Outcome> ANY = List.of(Outcome.values());

    private final Results results;

    History(Results results) {
        this.results = results;
    }

    /** Newest first, of one game or of all. */
    Page<Result> list(PublicId player, @Nullable GameName game, Pageable page) {
        if (!results.existsByKeyPublicId(player.value())) {
            throw unknown(player);
        }
        return results.listNewest(player.value(), name(game), page);
    }

    /** Victories in a row, defeats in a row as a negative number, 0 after a draw; in one game or in all. */
    public int streak(PublicId player, @Nullable GameName game) {
        Optional<Outcome> latest =
                newest(player, game, ANY).map(Result::outcome).filter(outcome -> outcome != Outcome.DRAW);
        if (latest.isEmpty()) {
            return 0;
        }
        List<Outcome> others = Arrays.stream(Outcome.values())
                .filter(outcome -> outcome != latest.get())
                .toList();
        Optional<Result> broken = newest(player, game, others);
        int run = results.countAfter(
                player.value(),
                name(game),
                broken.map(Result::endedAt).orElse(Instant.EPOCH),
                broken.map(result -> result.match().code()).orElse(""));
        return latest.get() == Outcome.VICTORY ? run : -run;
    }

    public static Problem unknown(PublicId player) {
        return new Problem(HttpStatus.NOT_FOUND, "UNKNOWN_PLAYER", "No result of " + player + " is known here.");
    }

    private Optional<Result> newest(PublicId player, @Nullable GameName game, List<Outcome> outcomes) {
        return results.listNewest(player.value(), name(game), outcomes, Limit.of(1)).stream()
                .findFirst();
    }

    private static @Nullable String name(@Nullable GameName game) {
        return game == null ? null : game.value();
    }
}
