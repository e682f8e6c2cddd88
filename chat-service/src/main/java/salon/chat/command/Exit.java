package salon.chat.command;

import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/** Ends the session of who asks. */
@Component
class Exit implements Command {

    @Override
    public String word() {
        return "EXIT";
    }

    @Override
    public boolean bare() {
        return true;
    }

    @Override
    public Usage usage() {
        return new Usage("EXIT", "says goodbye");
    }

    @Override
    public CompletionStage<Answer> run(Caller caller, String arguments) {
        return (arguments.isEmpty() ? new Answer.Goodbye() : new Answer.Refused(word(), "Expected nothing behind it."))
                .now();
    }
}
