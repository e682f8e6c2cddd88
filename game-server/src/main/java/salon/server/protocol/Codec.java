package salon.server.protocol;

import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Messages to JSON and back. Strict: a number in quotes is not a number, and nothing may follow a message. */
@Component
public class Codec {

    private static final String NO_TYPE = "A message is a JSON object with a type, such as {\"type\":\"watch\"}.";

    private final JsonMapper json = JsonMapper.builder()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private final ObjectReader reader = json.readerFor(ClientMessage.class);
    private final ObjectWriter writer = json.writerFor(ServerMessage.class);

    public ClientMessage read(String text) throws BadMessage {
        // Said here, because Jackson would also take ["watch",{}] for an object with a type.
        if (!text.stripLeading().startsWith("{")) {
            throw new BadMessage(NO_TYPE);
        }
        try {
            return reader.readValue(text);
        } catch (JacksonException e) {
            throw new BadMessage(why(e));
        }
    }

    public String write(ServerMessage message) {
        return writer.writeValueAsString(message);
    }

    /** Reads an action into the record of its game. */
    public <A> A readAction(JsonNode action, Class<A> type) throws BadMessage {
        try {
            return json.treeToValue(action, type);
        } catch (JacksonException e) {
            throw new BadMessage("In action: " + why(e));
        }
    }

    /** The action as the rules understood it, without anything else that was sent along. */
    public JsonNode writeAction(Object action) {
        return json.valueToTree(action);
    }

    /** A sentence of our own: the parser's may quote what was sent, and that may be a secret. */
    private static String why(JacksonException e) {
        return switch (e) {
            case InputCoercionException tooBig -> field(tooBig) + " is out of range.";
            case StreamReadException broken -> "This is not JSON.";
            case InvalidTypeIdException unknown ->
                unknown.getTypeId() == null
                        ? NO_TYPE
                        : "Unknown type: connect, watch, action, resign, offerDraw, acceptDraw, declineDraw, rematch and"
                                + " disconnect are known.";
            case ValueInstantiationException refused
            when refused.getCause() instanceof IllegalArgumentException reason -> reason.getMessage();
            case InvalidNullException missing -> field(missing) + " is missing.";
            case MismatchedInputException more
            when more.getPath().isEmpty() -> "A message is one JSON object and nothing else.";
            case MismatchedInputException wrong -> field(wrong) + " is missing or has the wrong type.";
            case DatabindException wrong -> field(wrong) + " cannot be read.";
            default -> "This message cannot be read.";
        };
    }

    private static String field(JacksonException e) {
        return e.getPath().isEmpty()
                ? "The message"
                : e.getPath().getLast().getPropertyName() == null
                        ? "An element"
                        : e.getPath().getLast().getPropertyName();
    }
}
