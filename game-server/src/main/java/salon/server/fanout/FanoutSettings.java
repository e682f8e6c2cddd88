package salon.server.fanout;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How nodes tell each other; of no concern to a node that is alone.
 *
 * @param channel the name under which they do, the same on all nodes of one database and on no others
 * @param beat how often a node says that it is alive
 * @param missedBeats after how many of them it is taken for dead, and the channel for broken when a node's own do not come back
 * @param mostWaiting how many notices may wait to be sent; the others are dropped
 */
@ConfigurationProperties("salon.fanout")
record FanoutSettings(
        @DefaultValue("salon:rooms") String channel,
        @DefaultValue("1s") Duration beat,
        @DefaultValue("3") int missedBeats,
        @DefaultValue("1000") int mostWaiting) {}
