package salon.stats.result;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.springframework.http.HttpStatus;
import salon.stats.name.Code;
import salon.stats.name.GameName;
import salon.stats.name.PublicId;
import salon.stats.problem.Problem;
import salon.stats.rating.Outcome;

/**
 * What a game-server says: so ended this game for this player. Well formed, but not yet compared with what is known.
 *
 * @param players everyone who played, the player in question included, each once; 64 at most
 */
record Report(Code code, PublicId publicId, Outcome outcome, GameName game, List<PublicId> players, Instant endedAt) {

    private static final int MOST_PLAYERS = 64;

    Report {
        players = List.copyOf(players);
        if (players.isEmpty() || players.size() > MOST_PLAYERS) {
            throw refused("players names everyone who played: 1 to " + MOST_PLAYERS + ", not " + players.size() + ".");
        }
        if (new HashSet<>(players).size() < players.size()) {
            throw refused("players names somebody twice; each player is named once.");
        }
        if (!players.contains(publicId)) {
            throw refused("publicId is " + publicId + ", who is not one of the players.");
        }
        if (endedAt.isBefore(Instant.EPOCH)) {
            throw refused("endedAt is before 1970; no game of Salon ended then.");
        }
    }

    static Problem refused(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "BAD_RESULT", detail);
    }
}
