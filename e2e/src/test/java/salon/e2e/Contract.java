package salon.e2e;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a service promises of its messages in its {@code asyncapi.yaml}: every message that any test hears is held against it. */
final class Contract {

    static final Contract GAME = new Contract("game-server", "");
    static final Contract CHAT = new Contract("chat-service", "server.");

    private static final String ADDRESS = "https://salon.test/asyncapi.json";

    private final JsonNode document;
    private final SchemaRegistry schemas;
    private final String prefix;

    /**
     * @param prefix of the names of the server's messages, where a client's have the same types
     */
    private Contract(String service, String prefix) {
        this.prefix = prefix;
        document = new YAMLMapper()
                .readTree(Path.of("..", service, "src/main/resources/static/asyncapi.yaml")
                        .toFile());
        String components = document.deepCopy().asObject().retain("components").toString();
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_7, registry -> registry.schemas(Map.of(ADDRESS, components)));
    }

    /**
     * @throws AssertionError when a message is not as it is described there
     */
    void check(JsonNode message) {
        String pointer = "/components/messages/" + prefix + message.path("type").asString("") + "/payload";
        if (document.at(pointer).isMissingNode()) {
            throw new AssertionError("no such message in asyncapi.yaml: " + message);
        }
        List<?> faults =
                schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer)).validate(message);
        if (!faults.isEmpty()) {
            throw new AssertionError("not as in asyncapi.yaml: " + message + "\n" + faults);
        }
    }
}
