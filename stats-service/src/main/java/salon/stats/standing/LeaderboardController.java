package salon.stats.standing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import salon.stats.name.GameName;
import salon.stats.paging.Pages;

/** Who is best at a game, for anyone who asks. */
@RestController
@Tag(name = "Players")
class LeaderboardController {

    private final Scoreboard scoreboard;

    LeaderboardController(Scoreboard scoreboard) {
        this.scoreboard = scoreboard;
    }

    @GetMapping("/leaderboard")
    @Operation(
            summary = "Who is best at a game",
            description = "By rating; where that is equal, who is known better comes first, then by name.")
    @ApiResponse(responseCode = "200", description = "One page of the leaderboard; empty when nobody played that.")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    Leaderboard leaderboard(
            @Parameter(example = "tic-tac-toe") @RequestParam String game,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        GameName name = GameName.of(game);
        return Leaderboard.of(name, scoreboard.listBest(name, Pages.asked(page, size)));
    }
}
