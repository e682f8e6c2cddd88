package salon.manager.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import salon.manager.code.Code;

class GameTests {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private final Game game = new Game(
            new Code("K7Q2MX"),
            new PublicId("alice"),
            new Parameters("nim", 2, Visibility.PUBLIC, 60, Map.of()),
            NOW,
            Duration.ofMinutes(30),
            Duration.ofMinutes(1));

    @Test
    void waitsForPlayersAsLongAsTheLobbyLasts() {
        assertThat(game.status()).isEqualTo(Status.OPEN);
        assertThat(game.expiresAt()).isEqualTo(NOW.plusSeconds(1800));
        assertThat(game.closedAt()).isNull();
    }

    @Test
    void remembersWhenItWasClosedFirst() {
        game.close(NOW.plusSeconds(10));
        game.close(NOW.plusSeconds(20));
        assertThat(game.status()).isEqualTo(Status.CLOSED);
        assertThat(game.closedAt()).isEqualTo(NOW.plusSeconds(10));
    }

    @Test
    void neverExpiresOnceClosed() {
        game.close(NOW);
        game.expire();
        assertThat(game.status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void closesThoughItExpiredBecauseItHasResults() {
        game.expire();
        assertThat(game.status()).isEqualTo(Status.EXPIRED);
        game.close(NOW.plusSeconds(10));
        assertThat(game.status()).isEqualTo(Status.CLOSED);
    }
}
