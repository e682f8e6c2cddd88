package salon.server.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "game types", description = "What can be played")
class CatalogueController {

    private static final String EXAMPLE = """
            {"games":[
              {"game":"tic-tac-toe","title":"Tic-tac-toe",
               "description":"Three in a row wins. An action is {\\"cell\\":n}, cells counted 0 to 8 from the top left.",
               "seats":{"minimum":2,"maximum":2},"options":[]},
              {"game":"nim","title":"Nim","description":"Who takes the last one wins.",
               "seats":{"minimum":2,"maximum":6},
               "options":[{"name":"heaps","type":"integers","description":"How many objects lie in each heap.",
                           "minItems":1,"maxItems":10,"minimum":1,"maximum":50,"default":[3,4,5]}]}]}""";

    private final OfferedGames offered;

    CatalogueController(Catalogue catalogue) {
        this.offered = OfferedGames.of(catalogue.list());
    }

    @GetMapping("/game-types")
    @Operation(summary = "Every game that can be played here, with its seats and options")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(EXAMPLE)))
    OfferedGames gameTypes() {
        return offered;
    }
}
