package salon.manager.game;

import static salon.manager.game.Refusals.badRequest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import salon.manager.code.Code;

/** Several games in one answer, as the game-server asks for them when many come to play at once. */
@RestController
@Tag(name = "games")
class GamesByCodeController {

    private static final int MOST = 100;

    private final GameReader games;

    GamesByCodeController(GameReader games) {
        this.games = games;
    }

    /**
     * @param games those that there are, each once, in no order
     */
    record Found(List<GameInfo> games) {}

    @Operation(
            summary = "Finds several games by their codes",
            description =
                    "Each that there is comes once, in no particular order; of others there is nothing in the answer.")
    @ApiResponse(responseCode = "200", description = "Those of the games that there are.")
    @ApiResponse(responseCode = "400", ref = "#/components/responses/BadRequest")
    @GetMapping("/games/by-code")
    Found find(@Parameter(description = "1 to 100 of them.", example = "K7Q2MX") @RequestParam List<String> code) {
        if (code.size() > MOST) {
            throw badRequest("code may be given %d times; it was given %d times.".formatted(MOST, code.size()));
        }
        Set<Code> codes =
                code.stream().map(Code::parse).flatMap(Optional::stream).collect(Collectors.toSet());
        return new Found(games.list(codes));
    }
}
