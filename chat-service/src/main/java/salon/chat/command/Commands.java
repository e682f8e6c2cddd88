package salon.chat.command;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import salon.chat.problem.Shown;

/** All commands by their words. */
@Component
@EnableConfigurationProperties(CommandSettings.class)
public class Commands {

    private static final Logger log = LoggerFactory.getLogger(Commands.class);
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9]{0,15}");

    private final Map<String, Command> byWord = new TreeMap<>();

    /**
     * @param all without HELP, which is added here since it is about all of them
     * @throws IllegalStateException when a word is no word, or two commands have the same
     */
    Commands(List<Command> all) {
        Stream.concat(all.stream(), Stream.of(new Help(this))).forEach(command -> {
            if (!WORD.matcher(command.word()).matches()) {
                throw new IllegalStateException("A command's word is 1 to 16 capitals and digits: " + command.word());
            }
            Command other = byWord.put(command.word(), command);
            if (other != null) {
                throw new IllegalStateException("Two commands have the word %s: %s and %s"
                        .formatted(
                                command.word(),
                                other.getClass().getName(),
                                command.getClass().getName()));
            }
        });
    }

    /**
     * Never waits; the stage may be completed by any thread.
     *
     * @param line without its slash: {@code add 3 5}
     * @return never fails; a word that is no command is refused
     */
    public CompletionStage<Answer> run(Caller caller, String line) {
        Spoken spoken = Spoken.of(line);
        Optional<Command> command = find(spoken.word());
        if (command.isEmpty()) {
            String word = spoken.word().isEmpty() ? "" : Shown.of(spoken.word());
            return new Answer.Refused(word, "is no command; HELP lists them.").now();
        }
        try {
            return command.get().run(caller, spoken.arguments());
        } catch (RuntimeException e) {
            log.error("The command {} failed.", command.get().word(), e);
            return new Answer.Refused(command.get().word(), "Something went wrong here; it is in our log.").now();
        }
    }

    /** Whether the command server takes this line for a command although it has no slash. */
    boolean isBare(String line) {
        return find(Spoken.of(line).word()).filter(Command::bare).isPresent();
    }

    Optional<Command> find(String word) {
        return Optional.ofNullable(byWord.get(word.toUpperCase(Locale.ROOT)));
    }

    /** Those that need no slash first, otherwise by their words. */
    List<Command> list() {
        return byWord.values().stream()
                .sorted(Comparator.comparing(Command::bare).reversed())
                .toList();
    }

    /** A line, taken apart: the first word and the rest, without the spaces around them. */
    private record Spoken(String word, String arguments) {

        private static final Pattern SPACES = Pattern.compile("\\s+");

        static Spoken of(String line) {
            String[] parts = SPACES.split(line.strip(), 2);
            return new Spoken(parts[0], parts.length == 1 ? "" : parts[1]);
        }
    }
}
