package salon.manager.server;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import salon.manager.code.Code;

/**
 * Where the game-server is.
 *
 * @param url for this service
 * @param webSocketUrl for the players
 * @param typesCached how long its answer about the games is believed
 */
@ConfigurationProperties("salon.game-server")
public record GameServer(URI url, URI webSocketUrl, Duration typesCached) {

    /** Where the room of that game is, for a player's WebSocket. */
    public URI room(Code code) {
        String base = webSocketUrl.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + "games/" + code);
    }
}
