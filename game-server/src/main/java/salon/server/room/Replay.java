package salon.server.room;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import salon.server.identity.PublicId;
import salon.server.journal.Code;
import salon.server.protocol.ServerMessage.Lobby;
import salon.server.protocol.ServerMessage.Rematch;
import salon.server.protocol.ServerMessage.Update;
import tools.jackson.databind.JsonNode;

/**
 * What happened in a room, one thing after the other, as a watcher saw it. The rest is as it is now.
 *
 * @param last the number of the last thing that happened, whether or not it is among these
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Replay(
        Code code,
        String game,
        int seats,
        List<Seated> players,
        String status,
        @Nullable List<PublicId> winners,
        int last,
        List<Told> updates) {

    record Seated(PublicId publicId, int seat, boolean host) {}

    /**
     * An update as a watcher got it, and when. Changes of seats are among them, which players and watchers heard of by a lobby.
     */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonTypeName("update")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            int seq,
            Instant at,
            @Nullable PublicId by,
            String event,
            @Nullable JsonNode action,
            @Nullable Object state,
            List<PublicId> turn,
            @Nullable Instant deadline,
            String status,
            @Nullable List<PublicId> winners,
            @Nullable List<PublicId> timedOut,
            @Nullable Rematch rematch) {

        /**
         * @param by who did it, also if that one is gone after it
         */
        static Told of(Update update, Instant at, @Nullable PublicId by) {
            return new Told(
                    update.seq(),
                    at,
                    by,
                    update.event(),
                    update.action(),
                    update.state(),
                    update.turn(),
                    update.deadline(),
                    update.status(),
                    update.winners(),
                    update.timedOut(),
                    update.rematch());
        }
    }

    static Replay of(Lobby now, List<Told> updates) {
        List<Seated> players = now.players().stream()
                .map(player -> new Seated(player.publicId(), player.seat(), player.host()))
                .toList();
        return new Replay(
                now.code(), now.game(), now.seats(), players, now.status(), now.winners(), now.seq(), updates);
    }
}
