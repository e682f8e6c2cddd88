package salon.chat.protocol;

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
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of the WebSockets that clients read, {@code asyncapi.yaml}, as something that messages can be held against. */
public final class AsyncApi {

    private static final String ADDRESS = "https://salon.test/asyncapi.json";

    /** Both sides use the same words. */
    enum Side {
        CLIENT("client."),
        SERVER("server.");

        private final String prefix;

        Side(String prefix) {
            this.prefix = prefix;
        }
    }

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

    JsonNode message(Side side, String type) {
        return document.at("/components/messages/" + side.prefix + type);
    }

    /** The names of the messages that an operation lists, as components are named. */
    Set<String> messages(String operation) {
        Set<String> names = new TreeSet<>();
        for (JsonNode message : document.at("/operations/" + operation + "/messages")) {
            String reference = message.get("$ref").stringValue();
            names.add(reference.substring(reference.lastIndexOf('/') + 1));
        }
        return names;
    }

    /** The values that a schema of constants allows, each with its description. */
    public Map<String, String> constants(String schema) {
        Map<String, String> values = new TreeMap<>();
        for (JsonNode constant : document.at("/components/schemas/" + schema + "/oneOf")) {
            values.put(
                    constant.get("const").stringValue(),
                    constant.path("description").asString(""));
        }
        return values;
    }

    /** What is wrong with a message of the server in JSON, according to its {@code type}. */
    public List<String> faults(JsonNode message) {
        return faults(Side.SERVER, message);
    }

    List<String> faults(Side side, JsonNode message) {
        String type = message.path("type").asString("");
        if (message(side, type).isMissingNode()) {
            return List.of("there is no message named " + type);
        }
        Schema schema = schemas.getSchema(
                SchemaLocation.of(ADDRESS + "#/components/messages/" + side.prefix + type + "/payload"));
        return schema
                .validate(message, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
