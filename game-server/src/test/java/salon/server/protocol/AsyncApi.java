package salon.server.protocol;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of the WebSocket that clients read, {@code asyncapi.yaml}, as something that messages can be held against. */
public final class AsyncApi {

    private static final String ADDRESS = "https://salon.test/asyncapi.json";

    private final JsonNode document;
    private final SchemaRegistry schemas;

    private AsyncApi(JsonNode document) {
        this.document = document;
        JsonNode schemas = document.deepCopy().asObject().retain("components");
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_7, registry -> registry.schemas(Map.of(ADDRESS, schemas.toString())));
    }

    public static AsyncApi load() {
        try (InputStream yaml =
                Objects.requireNonNull(AsyncApi.class.getResourceAsStream("/static/asyncapi.yaml"), "asyncapi.yaml")) {
            return new AsyncApi(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode document() {
        return document;
    }

    /** The names of the messages that an operation lists. */
    Set<String> messages(String operation) {
        Set<String> names = new TreeSet<>();
        for (JsonNode message : document.at("/operations/" + operation + "/messages")) {
            String reference = message.get("$ref").stringValue();
            names.add(reference.substring(reference.lastIndexOf('/') + 1));
        }
        return names;
    }

    /** The values that a schema of constants, each with its description, allows. */
    Set<String> constants(String schema) {
        Set<String> values = new TreeSet<>();
        for (JsonNode constant : document.at("/components/schemas/" + schema + "/oneOf")) {
            values.add(constant.get("const").stringValue());
        }
        return values;
    }

    /** What is wrong with a message of the server, or of a client, according to its own {@code type}. */
    public List<String> faults(JsonNode message) {
        String type = message.path("type").asString("");
        return document.at("/components/messages/" + type).isMissingNode()
                ? List.of("there is no message named " + type)
                : faults("/components/messages/" + type + "/payload", message);
    }

    List<String> faultsAs(String schema, JsonNode value) {
        return faults("/components/schemas/" + schema, value);
    }

    private List<String> faults(String pointer, JsonNode value) {
        Schema schema = schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer));
        return schema
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
