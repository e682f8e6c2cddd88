package salon.stats.result;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import salon.stats.problem.Problem;

/** Where game-servers report many results at once. */
@RestController
@Tag(name = "Results")
class ResultBatchController {

    private static final int MOST = 500;

    private final Scorekeeper scorekeeper;
    private final InstantSource clock;

    ResultBatchController(Scorekeeper scorekeeper, InstantSource clock) {
        this.scorekeeper = scorekeeper;
        this.clock = clock;
    }

    @PostMapping("/results/batch")
    @Operation(
            summary = "Report how games ended, for many players at once",
            description =
                    "For Salon's services only. 1 to 500 results, each as in POST /results and judged as there: one that"
                            + " is refused holds up no other. The receipts are in the order of the results.",
            security = @SecurityRequirement(name = "service"))
    @ApiResponse(responseCode = "200", description = "What became of each; those that are refused changed nothing.")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "401", ref = "Unauthorized")
    List<ResultReceipt> recordAll(@RequestBody List<@Nullable NewResult> results) {
        if (results.isEmpty() || results.size() > MOST) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "BAD_BATCH",
                    "A batch is 1 to %d results, not %d.".formatted(MOST, results.size()));
        }
        List<Optional<Verdict>> malformed = new ArrayList<>(results.size());
        List<Report> reports = new ArrayList<>(results.size());
        Instant now = clock.instant();
        for (NewResult result : results) {
            try {
                reports.add(checked(result, now));
                malformed.add(Optional.empty());
            } catch (Problem problem) {
                malformed.add(Optional.of(new Verdict.Refused(problem)));
            }
        }
        Iterator<Verdict> recorded = scorekeeper.recordAll(reports).iterator();
        return malformed.stream()
                .map(refused -> ResultReceipt.of(refused.orElseGet(recorded::next)))
                .toList();
    }

    private static Report checked(@Nullable NewResult result, Instant now) {
        if (result == null) {
            throw Report.refused("There is nothing where a result should be.");
        }
        return result.checked(now);
    }
}
