package salon.chat.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTests {

    private static final Caller SOMEBODY = new Caller("ada", "salon");

    private final Commands commands = new Commands(
            List.of(new Addition(), new Date(Clock.systemDefaultZone()), new Exit(), new Broken("BROKEN")));

    private record Broken(String word) implements Command {

        @Override
        public boolean bare() {
            return false;
        }

        @Override
        public Usage usage() {
            return new Usage("/broken", "fails");
        }

        @Override
        public CompletionStage<Answer> run(Caller caller, String arguments) {
            throw new IllegalStateException("made by the test");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"add 3 5", "ADD 3 5", "Add   3\t5", "  add 3 5  "})
    void findsACommandHoweverItIsWritten(String line) {
        assertThat(run(line)).isEqualTo(new Answer.Told("8"));
    }

    @Test
    void refusesWhatIsNoCommand() {
        assertThat(run("foo bar")).isEqualTo(new Answer.Refused("foo", "is no command; HELP lists them."));
        assertThat(run("")).isEqualTo(new Answer.Refused("", "is no command; HELP lists them."));
        assertThat(run("a\u0000b")).isEqualTo(new Answer.Refused("a?b", "is no command; HELP lists them."));
        // A dotless i in capitals is an I, and yet another letter.
        assertThat(run("ex\u0131t")).isNotEqualTo(new Answer.Goodbye());
    }

    @Test
    void helpHasALineForEachCommandThoseWithoutSlashFirst() {
        assertThat(helped(new Caller("Ada", null), "help")).containsExactly("ADD", "DATE", "EXIT", "HELP", "/broken");
        assertThat(helped(new Caller("Ada", null), "help /ADD")).containsExactly("ADD");
    }

    @Test
    void helpInTheChatHasASlashBeforeEachCommand() {
        assertThat(helped(new Caller("ada", "salon"), "help"))
                .containsExactly("/ADD", "/DATE", "/EXIT", "/HELP", "/broken");
    }

    private List<String> helped(Caller caller, String line) {
        return ((Answer.Told) commands.run(caller, line).toCompletableFuture().join())
                .lines().stream().map(told -> told.split(" ")[0]).toList();
    }

    @Test
    void refusesTwoCommandsWithOneWordAtTheStart() {
        assertThatThrownBy(() -> new Commands(List.of(new Broken("ONE"), new Broken("ONE"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ONE");
        assertThatThrownBy(() -> new Commands(List.of(new Broken("HELP"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("HELP");
        assertThatThrownBy(() -> new Commands(List.of(new Broken("small")))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void survivesACommandThatFails() {
        assertThat(run("broken")).isInstanceOf(Answer.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "3 5, 8",
        "7, 7",
        "0.1 0.2, 0.3",
        "1.50 1.50, 3",
        "+3 -5, -2",
        ".5 .25, 0.75",
        "-0.0, 0",
        "0.000000000000000000001 1, 1.000000000000000000001",
        "99999999999999999999999999 1, 100000000000000000000000000",
        "1000000 1000000, 2000000"
    })
    void addsExactly(String terms, String sum) {
        assertThat(run("add " + terms)).isEqualTo(new Answer.Told(sum));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "3 five", "1e5", "1E999999999", "0x10", "3.", "--3", "٣ 5", "NaN", "1_000", "3 + 5"})
    void refusesToAddWhatIsNoNumber(String terms) {
        assertThat(run("add " + terms)).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(refused.word()).isEqualTo("ADD");
            assertThat(refused.sentence()).startsWith("Expected numbers with spaces between them");
        });
    }

    @Test
    void saysHowDecimalsAreWritten() {
        assertThat(run("add 3,5 1"))
                .isEqualTo(new Answer.Refused(
                        "ADD",
                        "Expected numbers with spaces between them, such as ADD 3 5 or ADD 0.1 -2, not 3,5."
                                + " Decimals are written with a point, as in 3.5."));
    }

    @Test
    void addsWhatALineHoldsAndNoMore() {
        String longest = "9".repeat(4094);
        assertThat(run("add " + longest + " 1")).isEqualTo(new Answer.Told("1" + "0".repeat(4094)));
        assertThat(run("add " + longest + " 10")).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void tellsTheDateInWholeSecondsWithItsOffset() {
        assertThat(date(Instant.parse("2026-07-14T22:00:00.999Z"), ZoneId.of("Europe/Paris")))
                .isEqualTo(new Answer.Told("2026-07-15T00:00:00+02:00"));
        assertThat(date(Instant.parse("2026-07-14T22:00:00Z"), ZoneOffset.UTC))
                .isEqualTo(new Answer.Told("2026-07-14T22:00:00Z"));
        assertThat(OffsetDateTime.parse(((Answer.Told) run("date")).lines().getFirst()))
                .isNotNull();
        assertThat(run("date tomorrow")).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void exitIsGoodbye() {
        assertThat(run("exit")).isEqualTo(new Answer.Goodbye());
        assertThat(run("exit now")).isInstanceOf(Answer.Refused.class);
    }

    private Answer run(String line) {
        return commands.run(SOMEBODY, line).toCompletableFuture().join();
    }

    private static Answer date(Instant now, ZoneId zone) {
        return new Commands(List.of(new Date(Clock.fixed(now, zone))))
                .run(SOMEBODY, "date")
                .toCompletableFuture()
                .join();
    }
}
