package salon.stats.result;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import salon.stats.name.GameName;
import salon.stats.name.PublicId;
import salon.stats.paging.Pages;

/** A player's games, for anyone who asks. */
@RestController
@Tag(name = "Players")
class HistoryController {

    private final History history;

    HistoryController(History history) {
        this.history = history;
    }

    @GetMapping("/players/{publicId}/results")
    @Operation(summary = "A player's results, newest first", description = "Of all games, or of the one that is named.")
    @ApiResponse(responseCode = "200", description = "One page of results.")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    PlayerResults results(
            @Parameter(example = "alice") @PathVariable String publicId,
            @Parameter(example = "tic-tac-toe") @RequestParam(required = false) @Nullable String game,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        GameName name = game == null ? null : GameName.of(game);
        return PlayerResults.of(history.list(PublicId.of(publicId), name, Pages.asked(page, size)));
    }
}
