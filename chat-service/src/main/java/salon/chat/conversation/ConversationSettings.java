package salon.chat.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the chat is held.
 *
 * @param silence how long a client may take to say who it is
 * @param patience how long one may take over a piece of the past that they are told
 * @param mostMissed how many messages are told at most to one who comes back
 */
@ConfigurationProperties("salon.conversation")
record ConversationSettings(
        @DefaultValue("60s") Duration silence,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("10000") int mostMissed) {

    ConversationSettings {
        if (!silence.isPositive()) {
            throw new IllegalArgumentException("salon.conversation.silence must be longer than nothing.");
        }
        if (!patience.isPositive()) {
            throw new IllegalArgumentException("salon.conversation.patience must be longer than nothing.");
        }
        if (mostMissed < 0) {
            throw new IllegalArgumentException("salon.conversation.most-missed must be 0 or more.");
        }
    }
}
