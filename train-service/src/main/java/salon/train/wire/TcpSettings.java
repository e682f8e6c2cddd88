package salon.train.wire;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the seed's protocol is spoken, and what its clients may do.
 *
 * @param port 0 for any free one
 * @param byteOrder of sizes and counts
 * @param idle how long a client may say nothing between two requests
 * @param patience how long a request may take from its first byte to its last, and a reply until it is taken
 * @param connections how many there may be at once
 * @param connectionsPerAddress how many of them may come from one address
 */
@ConfigurationProperties("salon.tcp")
record TcpSettings(
        @DefaultValue("7085") int port,
        @DefaultValue("little") Endianness byteOrder,
        @DefaultValue("10m") Duration idle,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("1000") int connections,
        @DefaultValue("100") int connectionsPerAddress) {

    TcpSettings {
        check(port >= 0 && port <= 65_535, "port", "must be from 0 (any free one) to 65535");
        check(idle.isPositive(), "idle", "must be longer than nothing");
        check(patience.isPositive(), "patience", "must be longer than nothing");
        check(connections > 0, "connections", "must be at least 1");
        check(connectionsPerAddress > 0, "connections-per-address", "must be at least 1");
    }

    private static void check(boolean good, String setting, String otherwise) {
        if (!good) {
            throw new IllegalArgumentException("salon.tcp." + setting + " " + otherwise + ".");
        }
    }
}
