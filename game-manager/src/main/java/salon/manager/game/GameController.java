package salon.manager.game;

import static salon.manager.game.Refusals.badRequest;
import static salon.manager.game.Refusals.unknownGame;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import salon.manager.code.Code;
import salon.manager.server.GameServer;

/** Games over HTTP. */
@RestController
@Tag(name = "games")
class GameController {

    private static final int LAST_PAGE = 1_000_000;
    private static final int LARGEST_PAGE = 100;

    private final Opening opening;
    private final Closing closing;
    private final Games games;
    private final GameServer server;

    GameController(Opening opening, Closing closing, Games games, GameServer server) {
        this.opening = opening;
        this.closing = closing;
        this.games = games;
        this.server = server;
    }

    @Operation(
            summary = "Creates a game",
            description = "Only publicId and parameters.game are needed; everything else has the game's default.")
    @ApiResponse(responseCode = "201", description = "The game, with the code to share and where to play it.")
    @ApiResponse(responseCode = "400", ref = "#/components/responses/BadRequest")
    @ApiResponse(responseCode = "413", ref = "#/components/responses/BodyTooLarge")
    @ApiResponse(responseCode = "422", ref = "#/components/responses/BadParameters")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/GameServerAway")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "least", value = ApiExamples.LEAST),
                                @ExampleObject(name = "everything", value = ApiExamples.EVERYTHING)
                            }))
    @PostMapping("/games")
    ResponseEntity<GameInfo> open(@RequestBody NewGame wanted) {
        GameInfo game = info(opening.open(wanted));
        return ResponseEntity.created(URI.create("/games/" + game.code())).body(game);
    }

    @Operation(summary = "Finds a game by its code", description = "Small letters are as good as capitals.")
    @ApiResponse(responseCode = "200", description = "The game.")
    @ApiResponse(responseCode = "404", ref = "#/components/responses/UnknownGame")
    @GetMapping("/games/{code}")
    GameInfo find(@Parameter(example = "K7Q2MX") @PathVariable String code) {
        return Code.parse(code)
                .flatMap(parsed -> games.findById(parsed.value()))
                .map(this::info)
                .orElseThrow(() -> unknownGame(code));
    }

    @Operation(summary = "Lists the public games, newest first")
    @ApiResponse(responseCode = "200", description = "One page of them.")
    @ApiResponse(responseCode = "400", ref = "#/components/responses/BadRequest")
    @GetMapping("/games")
    GameList list(
            @Parameter(description = "Only games of that status; all when left out.")
                    @RequestParam(required = false)
                    @Nullable
                    Status status,
            @Parameter(description = "From 0.") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "1 to 100.") @RequestParam(defaultValue = "20") int size) {
        if (page < 0 || page > LAST_PAGE) {
            throw badRequest("page must be from 0 to %d.".formatted(LAST_PAGE));
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw badRequest("size must be from 1 to %d.".formatted(LARGEST_PAGE));
        }
        PageRequest request = PageRequest.of(page, size);
        Page<Game> found = status == null ? games.listPublic(request) : games.listPublic(status, request);
        return GameList.of(found.map(this::info));
    }

    @Operation(
            summary = "Closes a game whose results are in",
            description = "For Salon's own services. The same again changes nothing. A game that had expired is closed"
                    + " all the same: it has results, so it was played.",
            security = @SecurityRequirement(name = "service"))
    @ApiResponse(responseCode = "204", description = "It is closed.")
    @ApiResponse(responseCode = "401", ref = "#/components/responses/ServicesOnly")
    @ApiResponse(responseCode = "404", ref = "#/components/responses/UnknownGame")
    @PostMapping("/games/{code}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@Parameter(example = "K7Q2MX") @PathVariable String code) {
        closing.close(Code.parse(code).orElseThrow(() -> unknownGame(code)));
    }

    private GameInfo info(Game game) {
        return GameInfo.of(game, server.room(game.code()));
    }
}
