package salon.server.room;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import salon.server.journal.Code;
import salon.server.problem.Problem;
import salon.server.protocol.ServerMessage.Lobby;

/** A look at one room from outside, as any watcher has it, or at many in passing. */
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

    private static final String EXAMPLES = """
            {"rooms":[
              {"code":"K7Q2MX","game":"tic-tac-toe","status":"playing","seats":2,
               "players":[{"publicId":"alice","seat":0,"connected":true,"host":true},
                          {"publicId":"bob","seat":1,"connected":false,"host":false}],"watchers":3},
              {"code":"8WHT3D","game":"nim","status":"waiting","seats":4,
               "players":[{"publicId":"carol","seat":0,"connected":true,"host":true}],"watchers":0}]}""";

    private static final int MOST = 50;

    private final Rooms rooms;
    private final Glances glances;

    RoomController(Rooms rooms, Glances glances) {
        this.rooms = rooms;
        this.glances = glances;
    }

    record Several(List<Glance> rooms) {}

    @GetMapping("/rooms")
    @Operation(
            summary = "Many rooms at a glance",
            description =
                    "Who is in each of these rooms and whether they play, in the order asked for. Rooms to which nobody"
                            + " has come yet are left out, and so are the watchers of a room that another node holds.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(EXAMPLES)))
    @ApiResponse(
            responseCode = "400",
            description = "No code, or more than 50",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    Several rooms(
            @Parameter(description = "1 to 50 of them: code=K7Q2MX&code=8WHT3D") @RequestParam("code")
                    List<String> typed) {
        if (typed.isEmpty() || typed.size() > MOST) {
            throw new Problem(HttpStatus.BAD_REQUEST, "BAD_REQUEST", "Ask for 1 to %d codes.".formatted(MOST));
        }
        Set<Code> codes = typed.stream()
                .flatMap(code -> Code.parse(code).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Several(glances.list(codes));
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
