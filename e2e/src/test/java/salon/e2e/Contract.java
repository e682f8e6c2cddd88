package salon.e2e;

import tools.jackson.databind.JsonNode;

/** What the server promises of its messages in {@code asyncapi.yaml}. */
final class Contract {

    private Contract() {}

    /**
     * @throws AssertionError when a message is not as it is described there
     */
    static void check(JsonNode message) {
        if (!message.has("type")) {
            throw new AssertionError("no type: " + message);
        }
    }
}
