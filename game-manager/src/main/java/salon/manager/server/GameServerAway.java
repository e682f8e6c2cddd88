package salon.manager.server;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import salon.manager.problem.Problem;

/** The game-server could not be asked: it is down, too slow, or answers nonsense. */
public final class GameServerAway extends Problem {

    private static final long serialVersionUID = 1L;

    GameServerAway(@Nullable Throwable cause) {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "GAME_SERVER_AWAY",
                "The game-server does not answer, and only it knows the games. Try again in a moment; if it stays so,"
                        + " see whether game-server runs and salon.game-server.url is right.",
                cause);
    }
}
