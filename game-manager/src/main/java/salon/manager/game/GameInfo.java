package salon.manager.game;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What anyone is told of a game.
 *
 * @param webSocketUrl where to connect in order to play
 * @param closedAt only once it is closed
 */
record GameInfo(
        @Schema(example = "K7Q2MX") String code,
        @Schema(example = "tic-tac-toe") String game,
        @Schema(example = "alice") String host,
        Status status,
        Parameters parameters,

        @Schema(example = "ws://localhost:8082/games/K7Q2MX")
        URI webSocketUrl,

        Instant createdAt,
        Instant expiresAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant closedAt) {

    static GameInfo of(Game game, URI webSocketUrl) {
        return new GameInfo(
                game.code().value(),
                game.parameters().game(),
                game.host(),
                game.status(),
                game.parameters(),
                webSocketUrl,
                game.createdAt(),
                game.expiresAt(),
                game.closedAt());
    }
}
