package salon.e2e;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the game-server promises of its messages in {@code asyncapi.yaml}: every message that any test hears is held against it. */
final class Contract {

    private static final String ADDRESS = "https://salon.test/asyncapi.json";
    private static final JsonNode DOCUMENT = new YAMLMapper()
            .readTree(Path.of("../game-server/src/main/resources/static/asyncapi.yaml")
                    .toFile());
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            registry -> registry.schemas(Map.of(
                    ADDRESS, DOCUMENT.deepCopy().asObject().retain("components").toString())));

    private Contract() {}

    /**
     * @throws AssertionError when a message is not as it is described there
     */
    static void check(JsonNode message) {
        String pointer = "/components/messages/" + message.path("type").asString("") + "/payload";
        if (DOCUMENT.at(pointer).isMissingNode()) {
            throw new AssertionError("no such message in asyncapi.yaml: " + message);
        }
        List<?> faults =
                SCHEMAS.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer)).validate(message);
        if (!faults.isEmpty()) {
            throw new AssertionError("not as in asyncapi.yaml: " + message + "\n" + faults);
        }
    }
}
