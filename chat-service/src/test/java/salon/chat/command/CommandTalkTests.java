package salon.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.chat.line.Ending;
import salon.chat.line.Heard;
import salon.chat.line.Talk;

/** Whole sessions, as they are written down: what the client says begins with {@code >}, what it hears with {@code <}. */
class CommandTalkTests {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-14T14:09:26.535Z"), ZoneId.of("Europe/Paris"));
    private static final CommandSettings SETTINGS = new CommandSettings("au  Revoir", Duration.ofSeconds(5), 16);

    private final Asked asked = new Asked();
    private final Commands commands = new Commands(List.of(new Addition(), new Date(CLOCK), new Exit(), asked));
    private final FakeConnection connection = new FakeConnection();
    private final Talk talk = new CommandTalks(commands, SETTINGS).begin(connection);

    /** A command that another service would have to answer. */
    private static final class Asked implements Command {

        private final CompletableFuture<Answer> answer = new CompletableFuture<>();

        @Override
        public String word() {
            return "ASK";
        }

        @Override
        public boolean bare() {
            return false;
        }

        @Override
        public Usage usage() {
            return new Usage("/ask", "asks somebody else");
        }

        @Override
        public CompletionStage<Answer> run(Caller caller, String arguments) {
            return answer;
        }
    }

    @Test
    void answersTheSeedsSession() {
        goesAs("""
                < Welcome to Salon! HELP lists the commands. What is your first name?
                > HELP
                < ADD 3 5 - the sum of any numbers, exact, decimals such as 0.5 too
                < DATE - the server's date and time
                < EXIT - says goodbye
                < HELP - lists the commands
                < /ask - asks somebody else
                <
                > ADD 3 5
                < 8
                > EXIT
                < Goodbye.
                """);
        assertThat(connection.ending()).isEqualTo(Ending.GOODBYE);
    }

    @Test
    void greetsByTheFirstName() {
        goesAs("""
                < Welcome to Salon! HELP lists the commands. What is your first name?
                > /date
                < 2026-03-14T15:09:26+01:00
                >   Ada
                < Connected, Ada.
                > hello
                < You are connected, Ada. HELP lists the commands.
                > Date
                < 2026-03-14T15:09:26+01:00
                > AU   revoir
                < Goodbye, Ada.
                """);
        assertThat(connection.ending()).isEqualTo(Ending.GOODBYE);
    }

    @Test
    void saysWhatIsWrongAndGoesOn() {
        goesAs("""
                < Welcome to Salon! HELP lists the commands. What is your first name?
                >
                < ERR Expected a first name or a command; HELP lists them.
                > /foo bar
                < ERR /foo is no command; HELP lists them.
                > /
                < ERR / is no command; HELP lists them.
                > ADD
                < ERR ADD Expected numbers with spaces between them, such as ADD 3 5 or ADD 0.1 -2.
                > /add three
                < ERR /ADD Expected numbers with spaces between them, such as ADD 3 5 or ADD 0.1 -2, not three.
                > HELP me
                < ERR HELP Expected nothing behind it, or a command, not me.
                > ADDITION 3 5
                < Connected, ADDITION 3 5.
                > ask
                < You are connected, ADDITION 3 5. HELP lists the commands.
                >
                < ERR Expected a command; HELP lists them.
                > /help add
                < ADD 3 5 - the sum of any numbers, exact, decimals such as 0.5 too
                <
                > /exit
                < Goodbye, ADDITION 3 5.
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A\u0007da", "A\u200bda", "A\u202eda", "\u2800", "\u3164", "A\tda", "A\u2028da", "A\u00adda"})
    void refusesANameThatNobodyCanSee(String name) {
        say(name);
        assertThat(connection.sent().getLast())
                .isEqualTo("ERR A first name has no control characters and none that cannot be seen.");
        say("Zoë Étoile");
        assertThat(connection.sent().getLast()).isEqualTo("Connected, Zoë Étoile.");
    }

    @Test
    void countsCharactersOfANameAsPeopleDo() {
        say("😀".repeat(65));
        assertThat(connection.sent().getLast()).isEqualTo("ERR A first name has at most 64 characters, not 65.");
        say("\u00a0");
        assertThat(connection.sent().getLast())
                .isEqualTo("ERR A first name has at least one character that can be seen.");
        say("😀".repeat(64));
        assertThat(connection.sent().getLast()).isEqualTo("Connected, " + "😀".repeat(64) + ".");
    }

    @Test
    void showsNothingThatMovesACursor() {
        say("/\u001b[2Jfoo\u0007");
        assertThat(connection.sent().getLast()).isEqualTo("ERR /?[2Jfoo? is no command; HELP lists them.");
        say("/" + "x".repeat(4000));
        assertThat(connection.sent().getLast()).hasSizeLessThan(200);
    }

    @Test
    void saysWhatCouldNotBeTakenAndGoesOn() {
        talk.hear(new Heard.Unfit(Heard.Fault.TOO_LONG, "A line has at most 4096 bytes."));
        assertThat(connection.sent().getLast()).isEqualTo("ERR TOO_LONG A line has at most 4096 bytes.");
        say("Ada");
        assertThat(connection.sent().getLast()).isEqualTo("Connected, Ada.");
    }

    @Test
    void takesTheNextLineOnlyWhenTheLastIsAnswered() {
        CompletionStage<Void> heard = talk.hear(new Heard.Text("/ask"));
        assertThat(heard.toCompletableFuture()).isNotDone();
        asked.answer.complete(new Answer.Announced("Everyone hears this."));
        assertThat(heard.toCompletableFuture()).isDone();
        assertThat(connection.sent().getLast()).isEqualTo("Everyone hears this.");
    }

    @Test
    void showsWhyAnotherServiceRefused() {
        asked.answer.complete(new Answer.Refused("ASK", "The others are away at the moment; try again."));
        say("/ask");
        assertThat(connection.sent().getLast()).isEqualTo("ERR /ASK The others are away at the moment; try again.");
    }

    @Test
    void saysWhyItIsDismissed() {
        talk.dismiss(Ending.STOPPING, "This server stops; come back soon.");
        assertThat(connection.sent().getLast()).isEqualTo("ERR STOPPING This server stops; come back soon.");
        assertThat(connection.ending()).isEqualTo(Ending.STOPPING);
    }

    @Test
    void hearsNothingAfterTheEnd() {
        say("EXIT");
        List<String> said = connection.sent();
        say("ADD 3 5");
        talk.hear(new Heard.Unfit(Heard.Fault.NOT_UTF8, "A line is UTF-8."));
        assertThat(connection.sent()).isEqualTo(said);
    }

    private void goesAs(String transcript) {
        List<String> heard = new ArrayList<>();
        transcript.lines().forEach(line -> {
            if (line.startsWith(">")) {
                say(line.length() < 2 ? "" : line.substring(2));
            } else {
                heard.add(line.length() < 2 ? "" : line.substring(2));
                assertThat(connection.sent()).startsWith(heard.toArray(String[]::new));
            }
        });
        assertThat(connection.sent()).isEqualTo(heard);
    }

    private void say(String line) {
        assertThat(talk.hear(new Heard.Text(line)).toCompletableFuture()).isDone();
    }
}
