package salon.stats.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the database is come by.
 *
 * @param waiting how many may wait for a connection at a time; whoever comes then is refused at once
 */
@ConfigurationProperties("salon.database")
record DatabaseSettings(@DefaultValue("100") int waiting) {

    DatabaseSettings {
        if (waiting < 1) {
            throw new IllegalArgumentException("salon.database.waiting must be 1 or more: somebody may always wait.");
        }
    }
}
