package salon.server.fanout;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import salon.server.identity.PublicId;
import salon.server.journal.Code;

/** What one node tells all others. Each kind may come twice, late or never; a kind that a node does not know is not for it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(Notice.Moved.class),
    @JsonSubTypes.Type(Notice.Beat.class),
    @JsonSubTypes.Type(Notice.Bye.class),
    @JsonSubTypes.Type(Notice.Seated.class),
    @JsonSubTypes.Type(Notice.Count.class),
    @JsonSubTypes.Type(Notice.Call.class),
    @JsonSubTypes.Type(Notice.Roll.class),
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

    /**
     * Who is connected to a room at this node; all of them, so that nothing adds up wrongly.
     *
     * @param number counted from 1 since the node started
     * @param players each with the time of its {@link Stamp}
     */
    @JsonTypeName("seated")
    record Seated(long number, Code code, Map<PublicId, Long> players) implements Notice {

        public Seated {
            Objects.requireNonNull(code);
            players = Map.copyOf(players);
        }
    }

    /**
     * How many {@link Seated} there were: whoever has not heard them all calls the roll.
     */
    @JsonTypeName("count")
    record Count(long number) implements Notice {}

    /**
     * Asks for a {@link Roll}.
     *
     * @param node of whom; of all if it is absent
     */
    @JsonTypeName("call")
    record Call(@Nullable String node) implements Notice {}

    /**
     * Who is connected at this node, in all its rooms.
     *
     * @param number of the last {@link Seated} that this takes into account
     */
    @JsonTypeName("roll")
    record Roll(long number, Map<Code, Map<PublicId, Long>> rooms) implements Notice {

        public Roll {
            rooms.values().forEach(Map::copyOf);
            rooms = Map.copyOf(rooms);
        }
    }
}
