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
import org.springframework.web.bind.annotation.RestController;
import salon.server.journal.Code;
import salon.server.problem.Problem;
import salon.server.protocol.ServerMessage.Lobby;

/** A look at a room from outside, as any watcher has it. */
@RestController
@Tag(name = "rooms", description = "A look at a room from outside")
class RoomController {

    private static final String EXAMPLE = """
            {"type":"lobby","code":"K7Q2MX","game":"tic-tac-toe","seq":4,"status":"playing","seats":2,
             "players":[{"publicId":"alice","seat":0,"connected":true,"host":true},
                        {"publicId":"bob","seat":1,"connected":false,"host":false}],
             "state":{"cells":["","","","","X","","","",""]},"turn":["bob"],"deadline":"2026-01-31T12:02:00Z"}""";

    static final String UNKNOWN = """
            {"type":"urn:salon:problem:unknown-room","title":"Not Found","status":404,"code":"UNKNOWN_ROOM",
             "detail":"Nobody has come to a room with this code yet.","instance":"/rooms/K7Q2MX"}""";

    private final Rooms rooms;

    RoomController(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/rooms/{code}")
    @Operation(summary = "A room as a watcher sees it; its status is waiting, playing, over or expired")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(EXAMPLE)))
    @ApiResponse(
            responseCode = "404",
            description = "Nobody has come to a room with this code",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem"),
                            examples = @ExampleObject(UNKNOWN)))
    Lobby room(@Parameter(example = "K7Q2MX") @PathVariable("code") String typed) {
        return Code.parse(typed).flatMap(rooms::look).orElseThrow(RoomController::unknown);
    }

    static Problem unknown() {
        return new Problem(HttpStatus.NOT_FOUND, "UNKNOWN_ROOM", "Nobody has come to a room with this code yet.");
    }
}
