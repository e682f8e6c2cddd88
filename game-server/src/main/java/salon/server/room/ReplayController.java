package salon.server.room;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import salon.server.journal.Code;
import salon.server.problem.Problem;

/** A game from its beginning on, for who looks at it later; it may be running, over or closed. */
@RestController
@Tag(name = "rooms", description = "A look at a room from outside")
class ReplayController {

    private static final int MOST = 1000;

    private static final String EXAMPLE = """
            {"code":"K7Q2MX","game":"tic-tac-toe","seats":2,
             "players":[{"publicId":"alice","seat":0,"host":true},{"publicId":"bob","seat":1,"host":false}],
             "status":"playing","last":4,
             "updates":[
              {"type":"update","seq":1,"at":"2026-01-31T12:00:00Z","event":"opened","turn":[],
               "deadline":"2026-01-31T12:15:00Z","status":"waiting"},
              {"type":"update","seq":2,"at":"2026-01-31T12:00:00Z","by":"alice","event":"seatTaken","turn":[],
               "deadline":"2026-01-31T12:15:00Z","status":"waiting"},
              {"type":"update","seq":3,"at":"2026-01-31T12:00:30Z","by":"bob","event":"seatTaken",
               "state":{"cells":["","","","","","","","",""]},"turn":["alice"],
               "deadline":"2026-01-31T12:01:30Z","status":"playing"},
              {"type":"update","seq":4,"at":"2026-01-31T12:00:34.5Z","by":"alice","event":"played","action":{"cell":4},
               "state":{"cells":["","","","","X","","","",""]},"turn":["bob"],
               "deadline":"2026-01-31T12:01:34.5Z","status":"playing"}]}""";

    private final Replays replays;

    ReplayController(Replays replays) {
        this.replays = replays;
    }

    @GetMapping("/rooms/{code}/updates")
    @Operation(
            summary = "What happened in a room, as a watcher saw it",
            description =
                    "Every update as a watcher of the WebSocket got it at that time, and when that was; the changes of seats"
                            + " too, with the game as it stands once it has begun. There is more behind these if the seq of the"
                            + " last one is less than last: ask again with it as since.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(EXAMPLE)))
    @ApiResponse(
            responseCode = "400",
            description = "since or limit is no such number",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "404",
            description = "Nobody has come to a room with this code",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem"),
                            examples = @ExampleObject(RoomController.UNKNOWN)))
    Replay updates(
            @Parameter(example = "K7Q2MX") @PathVariable("code") String typed,
            @Parameter(description = "The number of the last update that is not wanted")
                    @RequestParam(name = "since", defaultValue = "0")
                    int since,
            @Parameter(description = "How many at most, 1 to 1000") @RequestParam(name = "limit", defaultValue = "1000")
                    int limit) {
        if (since < 0 || limit < 1 || limit > MOST) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST, "BAD_REQUEST", "since is 0 or more, and limit is 1 to %d.".formatted(MOST));
        }
        return Code.parse(typed)
                .flatMap(code -> replays.find(code, since, limit))
                .orElseThrow(RoomController::unknown);
    }
}
