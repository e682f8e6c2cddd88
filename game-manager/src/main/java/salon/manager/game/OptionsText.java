package salon.manager.game;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A game's options as the JSON text that is stored: only the game-server knows what they mean, so no column can. */
@Converter
class OptionsText implements AttributeConverter<Map<String, JsonNode>, String> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String convertToDatabaseColumn(Map<String, JsonNode> options) {
        return JSON.writeValueAsString(options);
    }

    @Override
    public Map<String, JsonNode> convertToEntityAttribute(String text) {
        return JSON.readValue(text, new TypeReference<LinkedHashMap<String, JsonNode>>() {});
    }
}
