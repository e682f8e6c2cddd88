package salon.chat.line;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where lines are spoken, and what one connection may do. The same rules hold for TCP and for WebSocket.
 *
 * @param chatPort of TCP; 0 for any free one
 * @param commandsPort of TCP; 0 for any free one, and if it is taken, the next free one above it
 * @param connections how many there may be at once, by whatever transport
 * @param connectionsPerAddress how many of them may come from one address
 * @param linesPerSecond that a client may send in the long run
 * @param burst that it may send at once
 * @param warnings how many lines in a row are refused as too fast before the connection is ended for it
 * @param mostWaiting what may wait to be read by one client in the long run
 * @param patience how long a reader may take nothing while more than that waits; eight times as much is too much in any case
 * @param ping how often a WebSocket is asked whether it is still there; three times without an answer are the end of it. A silent
 *     TCP connection is asked as often by the kernel, which its client never sees
 * @param idle how long a client of the commands may say nothing
 * @param unterminatedAfter how long something without a line break waits for more before it is taken as a line, for the clients of
 *     the commands that end none of theirs
 */
@ConfigurationProperties("salon.line")
record LineSettings(
        @DefaultValue("7084") int chatPort,
        @DefaultValue("50000") int commandsPort,
        @DefaultValue("10000") int connections,
        @DefaultValue("1000") int connectionsPerAddress,
        @DefaultValue("50") int linesPerSecond,
        @DefaultValue("100") int burst,
        @DefaultValue("20") int warnings,
        @DefaultValue("256KB") DataSize mostWaiting,
        @DefaultValue("1s") Duration patience,
        @DefaultValue("25s") Duration ping,
        @DefaultValue("15m") Duration idle,
        @DefaultValue("500ms") Duration unterminatedAfter) {

    private static final int LAST_PORT = 65_535;

    LineSettings {
        check(isPort(chatPort), "chat-port", "must be from 0 (any free one) to 65535");
        check(isPort(commandsPort), "commands-port", "must be from 0 (any free one) to 65535");
        check(connections > 0, "connections", "must be at least 1");
        check(connectionsPerAddress > 0, "connections-per-address", "must be at least 1");
        check(linesPerSecond > 0, "lines-per-second", "must be at least 1");
        check(burst > 0, "burst", "must be at least 1");
        check(warnings > 0, "warnings", "must be at least 1: nobody is cut off unwarned");
        check(
                mostWaiting.toBytes() >= Form.JSON.longest(),
                "most-waiting",
                "must be at least %d bytes, the longest message".formatted(Form.JSON.longest()));
        check(patience.isPositive(), "patience", "must be longer than nothing");
        check(ping.isPositive(), "ping", "must be longer than nothing");
        check(idle.isPositive(), "idle", "must be longer than nothing");
        check(unterminatedAfter.isPositive(), "unterminated-after", "must be longer than nothing");
    }

    private static boolean isPort(int number) {
        return number >= 0 && number <= LAST_PORT;
    }

    private static void check(boolean good, String setting, String otherwise) {
        if (!good) {
            throw new IllegalArgumentException("salon.line." + setting + " " + otherwise + ".");
        }
    }
}
