package salon.server.room;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import salon.server.journal.Code;
import salon.server.problem.Problem;
import salon.server.protocol.ServerMessage.Lobby;

/** A look at a room from outside, as any watcher has it. */
@RestController
class RoomController {

    private final Rooms rooms;

    RoomController(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/rooms/{code}")
    @Operation(summary = "A room as a watcher sees it; its status is waiting, playing, over or expired")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "Nobody has come to a room with this code")
    Lobby room(@PathVariable("code") String typed) {
        return Code.parse(typed)
                .flatMap(rooms::look)
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND, "UNKNOWN_ROOM", "Nobody has come to a room with this code yet."));
    }
}
