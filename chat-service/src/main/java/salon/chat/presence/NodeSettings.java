package salon.chat.presence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How nodes that share a database watch each other.
 *
 * @param beat how often a node shows that it lives
 * @param lease how long it may be silent before the others give it up, and its people are told to have left
 * @param poll how often a node looks for what it was not told
 * @param pollAlone how often it does so while it hears nothing from the others
 */
@ConfigurationProperties("salon.nodes")
public record NodeSettings(
        @DefaultValue("1s") Duration beat,
        @DefaultValue("6s") Duration lease,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("400ms") Duration pollAlone) {

    public NodeSettings {
        if (!beat.isPositive() || !poll.isPositive() || !pollAlone.isPositive()) {
            throw new IllegalArgumentException(
                    "salon.nodes.beat, .poll and .poll-alone must be longer than nothing, for instance 1s.");
        }
        if (lease.compareTo(beat.multipliedBy(3)) < 0 || lease.compareTo(poll.multipliedBy(3)) < 0) {
            throw new IllegalArgumentException("salon.nodes.lease is " + lease
                    + ": it must be at least three times salon.nodes.beat and salon.nodes.poll.");
        }
    }
}
