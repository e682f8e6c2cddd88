package salon.server.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import salon.server.identity.PublicId;
import salon.server.journal.Code;
import tools.jackson.databind.JsonNode;

/**
 * What the server says, always to one viewer and with that viewer's own view; {@code type} names it. Fields that do not apply are
 * left out.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ServerMessage {

    /**
     * "Infos du salon": all there is to know about a room, to everyone in it whenever someone comes, goes or takes a seat.
     *
     * @param seq the last entry that this takes into account
     * @param status {@code waiting}, {@code expired}, or as in an {@link Update}
     * @param state the game, once it has begun
     * @param moves every action that the rules accept from this player now, if it is to move and has asked to be told
     * @param deadline when the first of those to move runs out of time, or when a waiting room expires
     */
    @JsonTypeName("lobby")
    record Lobby(
            Code code,
            String game,
            int seq,
            String status,
            int seats,
            List<Player> players,
            @Nullable Object state,
            List<PublicId> turn,
            @Nullable List<JsonNode> moves,
            @Nullable Instant deadline,
            @Nullable PublicId drawOfferedBy,
            @Nullable List<PublicId> winners,
            @Nullable Rematch rematch)
            implements ServerMessage {}

    /**
     * Someone with a seat.
     *
     * @param connected to the node that says so; another node may know better
     */
    record Player(PublicId publicId, int seat, boolean connected, boolean host) {}

    /**
     * "Update de la partie": one thing that happened, durably stored before anyone is told.
     *
     * @param by who did it; nobody, when time ran out
     * @param event what it was: {@code played}, {@code resigned}, …
     * @param action what was played, unless it is still hidden from this viewer
     * @param moves as in a {@link Lobby}; never of what is told again or was missed
     * @param status {@code playing}; once over {@code victory}, {@code defeat} or {@code draw} to a player, {@code over} to a
     *     watcher
     * @param winners once over; nobody after a draw
     * @param id as the player sent it, to that player alone
     */
    @JsonTypeName("update")
    record Update(
            int seq,
            @Nullable PublicId by,
            String event,
            @Nullable JsonNode action,
            @Nullable Object state,
            List<PublicId> turn,
            @Nullable List<JsonNode> moves,
            @Nullable Instant deadline,
            String status,
            @Nullable List<PublicId> winners,
            @Nullable List<PublicId> timedOut,
            @Nullable Rematch rematch,
            @Nullable String id)
            implements ServerMessage {}

    /**
     * Another game between the same players.
     *
     * @param wanted who has asked for it so far
     * @param code the new game, once all have
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rematch(
            List<PublicId> wanted,
            @Nullable Code code,
            @Nullable String webSocketUrl) {}

    /**
     * A refusal, to the sender alone; nothing has changed, unless it says that this is not known.
     *
     * @param detail a sentence for a person
     * @param id of the action that was refused, if it had one
     */
    @JsonTypeName("error")
    record Refused(Refusal code, String detail, @Nullable String id) implements ServerMessage {}

    /** The answer to {@code disconnect}; the connection is closed after it. */
    @JsonTypeName("bye")
    record Bye() implements ServerMessage {}
}
