package salon.stats.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.stats.problem.Problem;

class NamesTests {

    @Test
    void takesSmallLettersOfACodeForCapitals() {
        assertThat(Code.of("k7q2mx")).isEqualTo(new Code("K7Q2MX"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "K7Q2M", "K7Q2MXX", "K7Q2M0", "K7Q2MI", "K7Q2MO", "K7Q2M1", "K7Q2ML", "K7Q2MU", "K7Q2M\n"})
    void refusesWhatIsNoCode(String text) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Code.of(text))
                .satisfies(
                        problem -> assertThat(problem.getStatusCode().value()).isEqualTo(400))
                .satisfies(problem -> assertThat(problem.getBody().getDetail()).startsWith("A code is 6 of"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "alice", "7of9", "Zoë", "Жанна", "सीता", "a_b-c.d", "12345678901234567890123456789012"})
    void knowsPublicIdsOfAnyScript(String text) {
        assertThat(PublicId.of(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "_alice",
                "-alice",
                ".alice",
                "a/b",
                "a\u0000",
                "a\u200b",
                "<b>",
                "\u0301a",
                "123456789012345678901234567890123"
            })
    void refusesWhatIsNoPublicId(String text) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> PublicId.of(text))
                .satisfies(
                        problem -> assertThat(problem.getStatusCode().value()).isEqualTo(400));
    }

    @Test
    void takesTwoSpellingsOfOneNameForOnePlayer() {
        assertThat(PublicId.of("Zoe\u0308")).isEqualTo(PublicId.of("Zo\u00eb"));
    }

    @Test
    void showsNothingHarmfulOfWhatItRefuses() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> PublicId.of("a\u001b[31m" + "x".repeat(1000)))
                .satisfies(problem -> assertThat(problem.getBody().getDetail())
                        .hasSizeLessThan(250)
                        .doesNotContain("\u001b"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "tic tac toe", "-x", "nim;drop"})
    void refusesWhatIsNoGame(String text) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> GameName.of(text));
    }
}
