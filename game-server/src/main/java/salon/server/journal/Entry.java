package salon.server.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import salon.server.identity.PublicId;
import salon.server.rules.Seat;
import tools.jackson.databind.JsonNode;

/**
 * Something that happened in a room. Stored as JSON with its {@code kind}; a kind that was ever written can be read for ever.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(Entry.Opened.class),
    @JsonSubTypes.Type(Entry.SeatTaken.class),
    @JsonSubTypes.Type(Entry.SeatLeft.class),
    @JsonSubTypes.Type(Entry.Played.class),
    @JsonSubTypes.Type(Entry.Resigned.class),
    @JsonSubTypes.Type(Entry.TimedOut.class),
    @JsonSubTypes.Type(Entry.Forfeited.class),
    @JsonSubTypes.Type(Entry.DrawOffered.class),
    @JsonSubTypes.Type(Entry.DrawAccepted.class),
    @JsonSubTypes.Type(Entry.DrawDeclined.class),
    @JsonSubTypes.Type(Entry.Expired.class),
    @JsonSubTypes.Type(Entry.Reported.class),
    @JsonSubTypes.Type(Entry.RematchWanted.class),
    @JsonSubTypes.Type(Entry.RematchOpened.class),
})
public sealed interface Entry {

    /**
     * The room exists; always the first entry, with all that was agreed at its creation.
     *
     * @param turnSeconds how long a player who is to move may think
     * @param seed the chance in the game, shown to nobody
     * @param expiresAt when a game that has not begun by then is over before it began
     */
    @JsonTypeName("opened")
    record Opened(
            String game,
            int seats,
            Map<String, Object> options,
            PublicId host,
            int turnSeconds,
            long seed,
            Instant expiresAt)
            implements Entry {}

    /** A player has a seat. The last one of these begins the game. */
    @JsonTypeName("seatTaken")
    record SeatTaken(Seat seat, PublicId publicId) implements Entry {}

    /** A player gave the seat back before the game began. */
    @JsonTypeName("seatLeft")
    record SeatLeft(Seat seat) implements Entry {}

    /**
     * @param action as the rules understood it, nothing else that was sent with it
     * @param id the player's own name for this action, so that the same one twice counts once
     */
    @JsonTypeName("played")
    record Played(Seat seat, JsonNode action, @Nullable String id) implements Entry {}

    @JsonTypeName("resigned")
    record Resigned(Seat seat) implements Entry {}

    /** Everyone whose time ran out at that moment. */
    @JsonTypeName("timedOut")
    record TimedOut(List<Seat> seats) implements Entry {}

    /** A player left a game that was not over. */
    @JsonTypeName("forfeited")
    record Forfeited(Seat seat) implements Entry {}

    @JsonTypeName("drawOffered")
    record DrawOffered(Seat seat) implements Entry {}

    @JsonTypeName("drawAccepted")
    record DrawAccepted(Seat seat) implements Entry {}

    @JsonTypeName("drawDeclined")
    record DrawDeclined(Seat seat) implements Entry {}

    /** Not everyone came in time: there is no game. */
    @JsonTypeName("expired")
    record Expired() implements Entry {}

    /** A player's result is on its way to the stats-service; stored together with it. */
    @JsonTypeName("reported")
    record Reported(Seat seat) implements Entry {}

    @JsonTypeName("rematchWanted")
    record RematchWanted(Seat seat) implements Entry {}

    /** Everyone wanted another game: it has this code. */
    @JsonTypeName("rematchOpened")
    record RematchOpened(Code code) implements Entry {}
}
