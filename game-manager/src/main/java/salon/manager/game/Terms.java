package salon.manager.game;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The house's terms for a game that waits for players.
 *
 * @param lobby how long it waits
 */
@ConfigurationProperties("salon")
record Terms(Duration lobby, ExpiryTerms expiry) {

    /**
     * How deserted games are found.
     *
     * @param check how often is looked for some that are due
     * @param grace how long after the lobby's end a game is asked about for the first time
     * @param again how long until one is asked about again that was not deserted, or could not be asked about
     * @param batch how many are asked about at a time
     */
    record ExpiryTerms(Duration check, Duration grace, Duration again, int batch) {}
}
