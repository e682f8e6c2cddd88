package salon.server.manager;

import java.time.Instant;
import java.util.Map;

/**
 * A game as the game-manager knows it; just the fields that are read here.
 *
 * @param status {@code OPEN}, {@code CLOSED} or {@code EXPIRED}
 * @param expiresAt when it is over if it has not begun by then
 */
public record CreatedGame(String code, String host, String status, Parameters parameters, Instant expiresAt) {

    /**
     * @param options complete, as the game-manager checked them
     */
    public record Parameters(String game, int seats, String visibility, int turnSeconds, Map<String, Object> options) {}

    /** Whether players may still come. */
    public boolean isOpen(Instant now) {
        return status.equals("OPEN") && expiresAt.isAfter(now);
    }
}
