package salon.chat.protocol;

import org.jspecify.annotations.Nullable;
import salon.chat.name.PrivateId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a client's JSON object, each of exactly the type that is wanted. What is not is refused with an
 * {@link IllegalArgumentException} whose message is a sentence for the client.
 */
record Fields(ObjectNode object) {

    private static final int LONGEST_CLIENT_ID = 64;

    String text(String field) {
        return require(field, textOrNull(field));
    }

    @Nullable
    String textOrNull(String field) {
        JsonNode node = node(field);
        if (node != null && !node.isString()) {
            throw new IllegalArgumentException(field + " is a text.");
        }
        return node == null ? null : node.stringValue();
    }

    long count(String field) {
        return require(field, countOrNull(field));
    }

    @Nullable
    Long countOrNull(String field) {
        JsonNode node = node(field);
        if (node == null) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
            throw new IllegalArgumentException(field + " is a whole number from 0.");
        }
        return node.longValue();
    }

    @Nullable
    PrivateId privateId(String field) {
        String secret = textOrNull(field);
        return secret == null ? null : new PrivateId(secret);
    }

    @Nullable
    String clientId() {
        String id = textOrNull("clientId");
        if (id != null
                && (id.isEmpty()
                        || id.length() > LONGEST_CLIENT_ID
                        || Sayable.fault(id).isPresent())) {
            throw new IllegalArgumentException(
                    "clientId has 1 to %d characters, none of them a control character.".formatted(LONGEST_CLIENT_ID));
        }
        return id;
    }

    /** For a refusal of something else, which names the message if it can. */
    @Nullable
    String clientIdIfAny() {
        try {
            return clientId();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    <T> T require(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing.");
        }
        return value;
    }

    private @Nullable JsonNode node(String field) {
        JsonNode node = object.get(field);
        return node == null || node.isNull() ? null : node;
    }
}
