package salon.chat.fanout;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How nodes tell each other what is new.
 *
 * @param channel of Redis, the same for all nodes that share a database and for no others
 * @param beat how often something is sent at least, so that it is known whether it arrives
 * @param patience how long nothing may arrive before Redis counts as away
 * @param waiting how much may wait to be sent; what is more is not told, and found in the database
 */
@ConfigurationProperties("salon.fanout")
public record FanoutSettings(
        @DefaultValue("salon.chat") String channel,
        @DefaultValue("1s") Duration beat,
        @DefaultValue("3s") Duration patience,
        @DefaultValue("10000") int waiting) {

    public FanoutSettings {
        if (channel.isBlank()) {
            throw new IllegalArgumentException("salon.fanout.channel must not be empty.");
        }
        if (!beat.isPositive() || patience.compareTo(beat) <= 0) {
            throw new IllegalArgumentException(
                    "salon.fanout.beat must be longer than nothing, and salon.fanout.patience longer than that.");
        }
        if (waiting < 1) {
            throw new IllegalArgumentException("salon.fanout.waiting must be at least 1.");
        }
    }
}
