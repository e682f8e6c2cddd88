package salon.chat.command;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the commands behave.
 *
 * @param goodbye the phrase that ends a session on the command server, besides EXIT
 * @param patience how long another service may take in all to answer one question
 * @param atOnce how many questions may wait for one service; whoever asks beyond that is told so at once
 */
@ConfigurationProperties("salon.commands")
public record CommandSettings(
        @DefaultValue("au revoir") String goodbye,
        @DefaultValue("7s") Duration patience,
        @DefaultValue("16") int atOnce) {

    public CommandSettings {
        if (goodbye.isBlank()) {
            throw new IllegalArgumentException("salon.commands.goodbye is empty: name a phrase, such as au revoir.");
        }
        if (!patience.isPositive() || atOnce < 1) {
            throw new IllegalArgumentException(
                    "salon.commands.patience and salon.commands.at-once must be more than 0.");
        }
    }
}
