package salon.server.fanout;

import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of a notice between nodes. Nodes of two versions talk to each other during a deploy: unknown fields are ignored. */
final class NoticeCodec {

    /**
     * @param node who tells it
     */
    record Told(String node, Notice notice) {

        Told {
            Objects.requireNonNull(node, "no node");
            Objects.requireNonNull(notice, "no notice");
        }
    }

    private final ObjectWriter writer;
    private final ObjectReader reader;

    NoticeCodec() {
        JsonMapper json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        this.writer = json.writerFor(Told.class);
        this.reader = json.readerFor(Told.class);
    }

    String write(Told told) {
        return writer.writeValueAsString(told);
    }

    /**
     * @throws JacksonException or IllegalArgumentException when the text is no notice that this version knows
     */
    Told read(String text) {
        Told told = reader.readValue(text);
        if (told == null) {
            throw new IllegalArgumentException("nothing is told");
        }
        return told;
    }
}
