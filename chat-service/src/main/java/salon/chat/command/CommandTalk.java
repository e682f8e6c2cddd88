package salon.chat.command;

import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import salon.chat.line.Connection;
import salon.chat.line.Ending;
import salon.chat.line.Heard;
import salon.chat.line.Line;
import salon.chat.line.Talk;

/**
 * A session on the command server: a line each way, in turn. The first line that is no command is a first name, and all that is
 * remembered.
 */
final class CommandTalk implements Talk {

    private static final CompletionStage<Void> DONE = CompletableFuture.completedFuture(null);

    private final Connection connection;
    private final Commands commands;
    private final String goodbye;
    private volatile @Nullable FirstName name;
    private volatile boolean over;

    CommandTalk(Connection connection, Commands commands, CommandSettings settings) {
        this.connection = connection;
        this.commands = commands;
        this.goodbye = folded(settings.goodbye());
    }

    @Override
    public CompletionStage<Void> hear(Heard heard) {
        if (over) {
            return DONE;
        }
        return switch (heard) {
            case Heard.Text(String line) -> hear(line.strip());
            case Heard.Unfit(Heard.Fault fault, String sentence) -> say("ERR " + fault + " " + sentence);
        };
    }

    private CompletionStage<Void> hear(String line) {
        if (line.isEmpty()) {
            return say(
                    name == null
                            ? "ERR Expected a first name or a command; HELP lists them."
                            : "ERR Expected a command; HELP lists them.");
        }
        if (folded(line).equals(goodbye)) {
            return sayGoodbye();
        }
        if (line.startsWith("/")) {
            return run(line.substring(1), "/");
        }
        return commands.isBare(line) ? run(line, "") : greet(line);
    }

    /**
     * @param slash that a refused word is shown with, if it came with one
     */
    private CompletionStage<Void> run(String command, String slash) {
        FirstName known = name;
        return commands.run(new Caller(known == null ? null : known.value(), null), command)
                .thenCompose(answer -> answer(answer, command, slash));
    }

    private CompletionStage<Void> answer(Answer answer, String command, String slash) {
        return switch (answer) {
            case Answer.Told told -> {
                told.lines().forEach(this::say);
                yield isHelp(command) ? say("") : DONE;
            }
            case Answer.Announced(String line) -> say(line);
            case Answer.Refused(String word, String sentence) -> say("ERR " + slash + word + " " + sentence);
            case Answer.Goodbye() -> sayGoodbye();
        };
    }

    private CompletionStage<Void> greet(String line) {
        FirstName known = name;
        if (known != null) {
            return say("You are connected, " + known + ". HELP lists the commands.");
        }
        return switch (FirstName.read(line)) {
            case FirstName.Read.Unfit(String sentence) -> say("ERR " + sentence);
            case FirstName.Read.Name(FirstName given) -> {
                name = given;
                yield say("Connected, " + given + ".");
            }
        };
    }

    private CompletionStage<Void> sayGoodbye() {
        over = true;
        FirstName known = name;
        say(known == null ? "Goodbye." : "Goodbye, " + known + ".");
        connection.close(Ending.GOODBYE);
        return DONE;
    }

    @Override
    public void dismiss(Ending why, String sentence) {
        over = true;
        say("ERR " + why + " " + sentence);
        connection.close(why);
    }

    @Override
    public void lost(Ending why) {
        over = true;
    }

    private CompletionStage<Void> say(String line) {
        connection.send(new Line(line));
        return DONE;
    }

    /** HELP's answer has a line for each command, so it needs an end that a program can see. */
    private static boolean isHelp(String command) {
        return command.strip().split("\\s", 2)[0].equalsIgnoreCase("HELP");
    }

    /** As phrases are compared: without case, and without spaces that nobody sees. */
    private static String folded(String phrase) {
        return Normalizer.normalize(phrase, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
