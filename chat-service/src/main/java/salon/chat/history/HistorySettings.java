package salon.chat.history;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is remembered.
 *
 * @param keep how long a message is kept, at most 100 years
 * @param purge how often older ones are thrown away
 * @param waiting how many drafts may wait to be stored
 */
@ConfigurationProperties("salon.history")
public record HistorySettings(
        @DefaultValue("365d") Duration keep,
        @DefaultValue("1h") Duration purge,
        @DefaultValue("50000") int waiting) {

    private static final Duration LONGEST = Duration.ofDays(36525);

    public HistorySettings {
        if (!keep.isPositive() || keep.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("salon.history.keep is " + keep
                    + ": it must be longer than nothing and at most 36525d, for instance 365d.");
        }
        if (!purge.isPositive()) {
            throw new IllegalArgumentException(
                    "salon.history.purge is " + purge + ": it must be longer than nothing, for instance 1h.");
        }
        if (waiting < 1) {
            throw new IllegalArgumentException("salon.history.waiting is " + waiting + ": it must be at least 1.");
        }
    }
}
