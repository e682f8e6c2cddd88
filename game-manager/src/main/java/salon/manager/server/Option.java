package salon.manager.server;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that can be chosen for a game, and what may be chosen. Nothing is coerced: {@code "2"} and {@code 2.0} are
 * not the integer 2.
 */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "type",
        visible = true,
        defaultImpl = Option.Unknown.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Option.Whole.class, name = "integer"),
    @JsonSubTypes.Type(value = Option.Wholes.class, name = "integers"),
    @JsonSubTypes.Type(value = Option.Choice.class, name = "choice")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Option {

    String name();

    /** What a game gets whose creator chose nothing. */
    @Nullable
    JsonNode standard();

    boolean accepts(JsonNode value);

    /** What is accepted, to end a sentence that begins with "must be". */
    String allowed();

    /** One whole number; with a step, only minimum, minimum + step, and so on. */
    record Whole(
            String name,
            String type,
            @Nullable String description,
            long minimum,
            long maximum,
            @Nullable Long step,
            @JsonProperty("default") @Nullable JsonNode standard)
            implements Option {

        @Override
        public boolean accepts(JsonNode value) {
            return isWithin(value, minimum, maximum) && (value.longValue() - minimum) % stride() == 0;
        }

        @Override
        public String allowed() {
            String range = "a whole number from %d to %d".formatted(minimum, maximum);
            return stride() == 1 ? range : range + " in steps of " + stride();
        }

        private long stride() {
            return step == null ? 1 : Math.max(1, step);
        }
    }

    /** A list of whole numbers. */
    record Wholes(
            String name,
            String type,
            @Nullable String description,
            int minItems,
            int maxItems,
            long minimum,
            long maximum,
            @JsonProperty("default") @Nullable JsonNode standard)
            implements Option {

        @Override
        public boolean accepts(JsonNode value) {
            return value.isArray()
                    && minItems <= value.size()
                    && value.size() <= maxItems
                    && value.valueStream().allMatch(item -> isWithin(item, minimum, maximum));
        }

        @Override
        public String allowed() {
            return "a list of %d to %d whole numbers, each from %d to %d"
                    .formatted(minItems, maxItems, minimum, maximum);
        }
    }

    /** One of a few words. */
    record Choice(
            String name,
            String type,
            @Nullable String description,
            List<String> values,
            @JsonProperty("default") @Nullable JsonNode standard)
            implements Option {

        @Override
        public boolean accepts(JsonNode value) {
            return value.isString() && values.contains(value.stringValue());
        }

        @Override
        public String allowed() {
            return "one of " + String.join(", ", values);
        }
    }

    /** A kind of option that a newer game-server has and this service has not learnt: passed on, and always at its default. */
    record Unknown(
            String name,
            @Nullable String type,
            @JsonProperty("default") @Nullable JsonNode standard,
            @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> rest)
            implements Option {

        @Override
        public boolean accepts(JsonNode value) {
            return false;
        }

        @Override
        public String allowed() {
            return "left out, because options of type %s are not known here yet".formatted(type);
        }
    }

    private static boolean isWithin(JsonNode value, long minimum, long maximum) {
        return value.isIntegralNumber()
                && value.canConvertToLong()
                && minimum <= value.longValue()
                && value.longValue() <= maximum;
    }
}
