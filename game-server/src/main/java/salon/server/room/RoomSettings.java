package salon.server.room;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things take in a room.
 *
 * @param linger how long the players of a finished game may stay before their results are reported without them
 * @param idle how long a room that nobody needs is kept
 * @param poll how often to look what other nodes have stored while they cannot tell; nothing where this is the only node, or where
 *     they usually tell: then every quarter of a second
 * @param recheck how often to look although they tell
 * @param rest how long a room waits after its journal failed before it tries again by itself
 */
@ConfigurationProperties("salon.room")
record RoomSettings(
        @DefaultValue("30s") Duration linger,
        @DefaultValue("10s") Duration idle,
        @DefaultValue("1s") Duration rest,
        @Nullable Duration poll,
        @DefaultValue("2s") Duration recheck) {

    private static final Duration OFTEN = Duration.ofMillis(250);

    Duration pollOrDefault() {
        return poll == null ? OFTEN : poll;
    }
}
