package salon.chat.command;

import java.util.concurrent.CompletionStage;
import salon.chat.problem.Shown;

/** All commands, one a line; or the one that is named. Not a bean: {@link Commands} adds it. */
final class Help implements Command {

    private final Commands commands;

    Help(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String word() {
        return "HELP";
    }

    @Override
    public boolean bare() {
        return true;
    }

    @Override
    public Usage usage() {
        return new Usage("HELP", "lists the commands");
    }

    /** The empty line that ends this on the command server is the session's: in the chat nobody expects it. */
    @Override
    public CompletionStage<Answer> run(Caller caller, String arguments) {
        if (arguments.isEmpty()) {
            return new Answer.Told(commands.list().stream().map(Help::line).toList()).now();
        }
        String word = arguments.startsWith("/") ? arguments.substring(1) : arguments;
        return commands.find(word)
                .<Answer>map(command -> new Answer.Told(line(command)))
                .orElseGet(() -> new Answer.Refused(
                        word(), "Expected nothing behind it, or a command, not %s.".formatted(Shown.of(word))))
                .now();
    }

    private static String line(Command command) {
        return command.usage().example() + " - " + command.usage().purpose();
    }
}
