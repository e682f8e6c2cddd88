package salon.stats.player;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import salon.stats.name.GameName;
import salon.stats.name.PublicId;
import salon.stats.player.PlayerPage.PerGame;
import salon.stats.result.History;
import salon.stats.standing.Scoreboard;

/** A player's page, for anyone who asks. */
@RestController
@Tag(name = "Players")
class PlayerController {

    private final Scoreboard scoreboard;
    private final History history;

    PlayerController(Scoreboard scoreboard, History history) {
        this.scoreboard = scoreboard;
        this.history = history;
    }

    @GetMapping("/players/{publicId}")
    @Operation(
            summary = "What a player has achieved",
            description = "Results count as they arrive; ratings follow when all results of a game are in.")
    @ApiResponse(responseCode = "200", description = "The player's page.")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    PlayerPage player(@Parameter(example = "alice") @PathVariable String publicId) {
        PublicId player = PublicId.of(publicId);
        List<PerGame> perGame = scoreboard.list(player).stream()
                .map(standing -> PerGame.of(standing, history.streak(player, GameName.of(standing.game()))))
                .toList();
        if (perGame.isEmpty()) {
            throw History.unknown(player);
        }
        return PlayerPage.of(player, history.streak(player, null), perGame);
    }
}
