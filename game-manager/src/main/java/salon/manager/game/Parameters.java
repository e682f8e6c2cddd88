package salon.manager.game;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import tools.jackson.databind.JsonNode;

/**
 * How a game is to be played, complete: what its creator left out has its default here.
 *
 * @param turnSeconds how long a player may think
 * @param options every option of the game, in the order in which the game-server lists them
 */
@Embeddable
record Parameters(
        @Schema(example = "nim", requiredMode = RequiredMode.REQUIRED)
        String game,

        @Schema(example = "3", description = "The game's least when left out.")
        int seats,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Schema(defaultValue = "public")
        Visibility visibility,

        @Schema(example = "60", minimum = "1", maximum = "604800", defaultValue = "60")
        int turnSeconds,

        @Schema(example = ApiExamples.OPTIONS, description = "The game's own, as /game-types lists them.")
        @Convert(converter = OptionsText.class)
        Map<String, JsonNode> options) {

    Parameters {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
}
