package salon.server.room;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import salon.server.journal.Code;
import salon.server.protocol.ServerMessage.Lobby;
import salon.server.protocol.ServerMessage.Player;

/**
 * What is to be seen of a room in passing: who is there, and whether they play.
 *
 * @param status {@code waiting}, {@code playing}, {@code over} or {@code expired}
 * @param watchers how many look on at this node, if it holds the room
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Glance(
        Code code,
        String game,
        String status,
        int seats,
        List<Player> players,
        @Nullable Integer watchers) {

    static Glance of(Lobby lobby, @Nullable Integer watchers) {
        return new Glance(lobby.code(), lobby.game(), lobby.status(), lobby.seats(), lobby.players(), watchers);
    }
}
