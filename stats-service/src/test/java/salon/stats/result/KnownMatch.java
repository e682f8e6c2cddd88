package salon.stats.result;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.test.util.ReflectionTestUtils;
import salon.stats.name.Code;
import salon.stats.name.GameName;
import salon.stats.name.PublicId;
import salon.stats.rating.Outcome;

/** A match as the database would give it, without a database. */
final class KnownMatch {

    static final Instant ENDED = Instant.parse("2026-03-14T15:09:26Z");

    private KnownMatch() {}

    static Match of(String code, String game, String... players) {
        Match match = new Match();
        ReflectionTestUtils.setField(match, "code", code);
        ReflectionTestUtils.setField(match, "game", game);
        ReflectionTestUtils.setField(match, "players", players);
        return match;
    }

    static Report report(String code, String game, String publicId, Outcome outcome, String... players) {
        List<PublicId> ids = Arrays.stream(players).map(PublicId::of).toList();
        return new Report(Code.of(code), PublicId.of(publicId), outcome, GameName.of(game), ids, ENDED);
    }
}
