package salon.server.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CatalogueController {

    private final OfferedGames offered;

    CatalogueController(Catalogue catalogue) {
        this.offered = OfferedGames.of(catalogue.list());
    }

    @GetMapping("/game-types")
    @Operation(summary = "Every game that can be played here, with its seats and options")
    OfferedGames gameTypes() {
        return offered;
    }
}
