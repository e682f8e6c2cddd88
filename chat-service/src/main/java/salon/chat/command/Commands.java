package salon.chat.command;

import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/** All commands by their words. */
@Component
public class Commands {

    /**
     * @param line without its slash: {@code add 3 5}
     * @return never fails; a word that is no command is refused
     */
    public CompletionStage<Answer> run(Caller caller, String line) {
        throw new UnsupportedOperationException();
    }
}
