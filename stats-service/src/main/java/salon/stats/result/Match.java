package salon.stats.result;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import salon.stats.name.GameName;
import salon.stats.name.PublicId;
import salon.stats.problem.Problem;

/**
 * One game of which at least one result has come, with its results. What was played, and by whom, is settled by the first
 * of them; the match is complete when each player has one.
 *
 * <p>Changed only under its row's lock, so results of one game that arrive at once are recorded one after the other.
 */
@Entity
@Table(name = "matches")
class Match {

    @Id
    private String code = "";

    private String game = "";
    private String[] players = {};
    private @Nullable Instant completedAt;

    @OneToMany(mappedBy = "match", cascade = CascadeType.PERSIST)
    private List<Result> results = new ArrayList<>();

    /** For JPA, which fills it in. */
    protected Match() {}

    /** Refuses a report of this code that is about another game, or other players. */
    void mustBeThatOf(Report report) {
        if (!game.equals(report.game().value())) {
            throw conflict("it is a game of " + game + ", not of " + report.game());
        }
        if (!new HashSet<>(players()).equals(new HashSet<>(report.players()))) {
            throw conflict("its players are " + names(players()) + ", not " + names(report.players()));
        }
    }

    Problem conflict(String what) {
        return new Problem(
                HttpStatus.CONFLICT, "RESULT_CONFLICT", "Game " + code + " is already recorded, and " + what + ".");
    }

    Result add(Report report) {
        Result result = new Result(this, report.publicId(), report.outcome(), report.endedAt());
        results.add(result);
        return result;
    }

    Optional<Result> findResultOf(PublicId player) {
        return results.stream()
                .filter(result -> result.publicId().equals(player))
                .findFirst();
    }

    boolean hasAllResults() {
        return results.size() == players.length;
    }

    void complete(Instant now) {
        completedAt = now;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }

    boolean isComplete() {
        return completedAt != null;
    }

    String code() {
        return code;
    }

    GameName game() {
        return GameName.of(game);
    }

    List<PublicId> players() {
        return Arrays.stream(players).map(PublicId::of).toList();
    }

    /** The results that are in, in the order of the players. */
    List<Result> results() {
        return players().stream()
                .flatMap(player -> findResultOf(player).stream())
                .toList();
    }

    private static String names(List<PublicId> players) {
        return String.join(", ", players.stream().map(PublicId::value).toList());
    }
}
