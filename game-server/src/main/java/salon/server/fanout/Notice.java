package salon.server.fanout;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Map;
import salon.server.journal.Code;

/** What one node tells all others. Each kind may come twice, late or never; a kind that a node does not know is not for it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(Notice.Moved.class),
    @JsonSubTypes.Type(Notice.Beat.class),
    @JsonSubTypes.Type(Notice.Bye.class),
})
public sealed interface Notice {

    /**
     * These rooms moved on; all that one commit has stored.
     *
     * @param at when it was stored, by the clock of the node that stored it
     * @param rooms the last number of each
     */
    @JsonTypeName("moved")
    record Moved(Instant at, Map<Code, Integer> rooms) implements Notice {

        public Moved {
            rooms = Map.copyOf(rooms);
        }
    }

    /**
     * The node is alive.
     *
     * @param number counted from 1 since it started
     */
    @JsonTypeName("beat")
    record Beat(long number) implements Notice {}

    /** The node has stopped; nothing more comes from it. */
    @JsonTypeName("bye")
    record Bye() implements Notice {}
}
