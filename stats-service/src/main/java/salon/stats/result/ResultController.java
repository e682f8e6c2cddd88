package salon.stats.result;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import salon.stats.name.Code;
import salon.stats.problem.Problem;
import salon.stats.result.Verdict.Receipt;

/** Where game-servers report results, and where anyone reads what became of a game. */
@RestController
@Tag(name = "Results")
class ResultController {

    private final Scorekeeper scorekeeper;
    private final InstantSource clock;

    ResultController(Scorekeeper scorekeeper, InstantSource clock) {
        this.scorekeeper = scorekeeper;
        this.clock = clock;
    }

    @PostMapping("/results")
    @Operation(
            summary = "Report how a game ended for one player",
            description =
                    "For Salon's services only. The same result may be sent again: it is counted once. With the last"
                            + " player's result the players are rated, and game-manager is asked to close the game.",
            security = @SecurityRequirement(name = "service"))
    @ApiResponse(responseCode = "201", description = "Recorded; the body is the game as it is known now.")
    @ApiResponse(responseCode = "200", description = "Known already; nothing changed.")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "401", ref = "Unauthorized")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    ResponseEntity<MatchResults> record(@RequestBody NewResult result) {
        Report report = result.checked(clock.instant());
        Receipt receipt = scorekeeper.record(report);
        MatchResults now = results(report.code().value());
        return switch (receipt) {
            case RECORDED ->
                ResponseEntity.created(URI.create("/games/" + now.code() + "/results"))
                        .body(now);
            case KNOWN_ALREADY -> ResponseEntity.ok(now);
        };
    }

    @GetMapping("/games/{code}/results")
    @Operation(
            summary = "How a game ended",
            description = "The results that are in so far; complete once every player has one.")
    @ApiResponse(responseCode = "200", description = "The game's results.")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    MatchResults results(@Parameter(example = "K7Q2MX") @PathVariable String code) {
        Code wanted = Code.of(code);
        try (var _ = wanted.inLog()) {
            return scorekeeper
                    .find(wanted)
                    .map(MatchResults::of)
                    .orElseThrow(() -> new Problem(
                            HttpStatus.NOT_FOUND, "UNKNOWN_GAME", "No result of game " + wanted + " is known here."));
        }
    }
}
