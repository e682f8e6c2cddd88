package salon.manager.game;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import salon.manager.server.Catalogue;
import salon.manager.server.GameTypes;

/** What can be played, over HTTP. */
@RestController
@Tag(name = "game types")
class GameTypeController {

    private final GameTypes types;

    GameTypeController(GameTypes types) {
        this.types = types;
    }

    @Operation(
            summary = "Lists every game with its seats and options",
            description = "The game-server's own list, at most half a minute old.")
    @ApiResponse(
            responseCode = "200",
            description = "All of them.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Catalogue.class),
                            examples = @ExampleObject(ApiExamples.GAME_TYPES)))
    @ApiResponse(responseCode = "503", ref = "#/components/responses/GameServerAway")
    @GetMapping("/game-types")
    Catalogue list() {
        return types.list();
    }
}
