package salon.server.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import salon.server.identity.PrivateId;
import salon.server.identity.PublicId;
import tools.jackson.databind.JsonNode;

/**
 * What a client says; {@code type} names it. Source: the customer's game table, whose rows are quoted.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(ClientMessage.Connect.class),
    @JsonSubTypes.Type(ClientMessage.Watch.class),
    @JsonSubTypes.Type(ClientMessage.Action.class),
    @JsonSubTypes.Type(ClientMessage.Resign.class),
    @JsonSubTypes.Type(ClientMessage.OfferDraw.class),
    @JsonSubTypes.Type(ClientMessage.AcceptDraw.class),
    @JsonSubTypes.Type(ClientMessage.DeclineDraw.class),
    @JsonSubTypes.Type(ClientMessage.Rematch.class),
    @JsonSubTypes.Type(ClientMessage.Disconnect.class)
})
public sealed interface ClientMessage {

    /** A message of someone who is known already, by the name that the connection proved. */
    sealed interface Wish extends ClientMessage {

        PublicId publicId();
    }

    /**
     * "ID publique + ID privée": takes a seat, or comes back to one.
     *
     * @param since the last update that the client has, when it comes back
     * @param moves whether it wants to be told every legal action whenever it is to move
     */
    @JsonTypeName("connect")
    record Connect(
            PublicId publicId,
            PrivateId privateId,
            @Nullable Integer since,
            @Nullable Boolean moves) implements ClientMessage {

        public Connect {
            required("publicId", publicId);
            required("privateId", privateId);
            notNegative(since);
        }

        public boolean wantsMoves() {
            return Boolean.TRUE.equals(moves);
        }
    }

    /** Looks on without a seat. */
    @JsonTypeName("watch")
    record Watch(@Nullable Integer since) implements ClientMessage {

        public Watch {
            notNegative(since);
        }
    }

    /**
     * "ID publique + Action".
     *
     * @param action an object; its fields are the game's own
     * @param id the client's own name for this action, 64 characters at most; the same one twice counts once
     */
    @JsonTypeName("action")
    record Action(
            PublicId publicId, JsonNode action, @Nullable String id) implements Wish {

        /** Half a surrogate pair is no character: it could not be sent back. */
        private static final Pattern ID = Pattern.compile("\\P{Cs}{1,64}");

        public Action {
            required("publicId", publicId);
            required("action", action);
            if (!action.isObject()) {
                throw new IllegalArgumentException("action must be an object.");
            }
            if (id != null && !ID.matcher(id).matches()) {
                throw new IllegalArgumentException("An id has 1 to 64 Unicode characters.");
            }
        }
    }

    @JsonTypeName("resign")
    record Resign(PublicId publicId) implements Wish {

        public Resign {
            required("publicId", publicId);
        }
    }

    @JsonTypeName("offerDraw")
    record OfferDraw(PublicId publicId) implements Wish {

        public OfferDraw {
            required("publicId", publicId);
        }
    }

    @JsonTypeName("acceptDraw")
    record AcceptDraw(PublicId publicId) implements Wish {

        public AcceptDraw {
            required("publicId", publicId);
        }
    }

    @JsonTypeName("declineDraw")
    record DeclineDraw(PublicId publicId) implements Wish {

        public DeclineDraw {
            required("publicId", publicId);
        }
    }

    /** Once the game is over: another one, if all want it. */
    @JsonTypeName("rematch")
    record Rematch(PublicId publicId) implements Wish {

        public Rematch {
            required("publicId", publicId);
        }
    }

    /** "ID publique + ID privé": leaves for good. Before the end this forfeits. */
    @JsonTypeName("disconnect")
    record Disconnect(PublicId publicId, PrivateId privateId) implements Wish {

        public Disconnect {
            required("publicId", publicId);
            required("privateId", privateId);
        }
    }

    private static void required(String field, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing.");
        }
    }

    private static void notNegative(@Nullable Integer since) {
        if (since != null && since < 0) {
            throw new IllegalArgumentException("since cannot be negative.");
        }
    }
}
