package salon.manager.game;

import static salon.manager.game.Refusals.badRequest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import salon.manager.code.Code;

/** The closing of many games at once, over HTTP. */
@RestController
@Tag(name = "games")
class ClosureController {

    private static final int MOST = 500;

    private final Closing closing;

    ClosureController(Closing closing) {
        this.closing = closing;
    }

    @Operation(
            summary = "Closes games whose results are in",
            description =
                    "For Salon's own services. 1 to 500 codes, each as in POST /games/{code}/closure: the same again"
                            + " changes nothing, and a code without a game holds up no other.",
            security = @SecurityRequirement(name = "service"))
    @ApiResponse(responseCode = "200", description = "Which of them are closed now, and of which there is no game.")
    @ApiResponse(responseCode = "400", ref = "#/components/responses/BadRequest")
    @ApiResponse(responseCode = "401", ref = "#/components/responses/ServicesOnly")
    @ApiResponse(responseCode = "413", ref = "#/components/responses/BodyTooLarge")
    @PostMapping("/closures")
    Closures closeAll(@RequestBody List<@Nullable String> codes) {
        if (codes.isEmpty() || codes.size() > MOST) {
            throw badRequest("Give 1 to %d codes, not %d.".formatted(MOST, codes.size()));
        }
        Set<Code> wanted = new LinkedHashSet<>();
        List<String> malformed = new ArrayList<>();
        for (String written : codes) {
            if (written == null) {
                throw badRequest("Each code is a text; one of them is null.");
            }
            Code.parse(written).ifPresentOrElse(wanted::add, () -> malformed.add(written));
        }
        return Closures.of(wanted, closing.closeAll(wanted), malformed);
    }
}
