package salon.server.socket;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one connection may do.
 *
 * @param longestMessage from a client, in bytes of UTF-8; a longer one is refused
 * @param mostWaiting what may wait to be sent to a reader before it is cut off as too slow
 * @param patience how long a reader may take nothing while that much waits; eight times as much is too much in any case
 * @param messagesPerSecond that a client may send in the long run
 * @param burst that it may send at once
 * @param silence how long it may take to come to a room
 * @param ping how often a connection is asked whether it is still there
 * @param stall how long one message may take to be sent
 */
@ConfigurationProperties("salon.socket")
record SocketSettings(
        @DefaultValue("16KB") DataSize longestMessage,
        @DefaultValue("256KB") DataSize mostWaiting,
        @DefaultValue("1s") Duration patience,
        @DefaultValue("100") int messagesPerSecond,
        @DefaultValue("200") int burst,
        @DefaultValue("30s") Duration silence,
        @DefaultValue("25s") Duration ping,
        @DefaultValue("10s") Duration stall) {}
