package salon.manager.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTests {

    @ParameterizedTest
    @ValueSource(strings = {"K7Q2MX", "k7q2mx", "K7q2mX"})
    void mayBeWrittenInSmallLetters(String written) {
        assertThat(Code.parse(written)).contains(new Code("K7Q2MX"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "K7Q2M",
                "K7Q2MXX",
                "K7Q2M0",
                "K7Q2M1",
                "K7Q2MI",
                "K7Q2ML",
                "K7Q2MO",
                "K7Q2MU",
                "K7Q2M ",
                " K7Q2MX",
                "K7Q2MX\n",
                "K7Q2Mſ",
                "K7Q2ß",
                "K7Q2MÄ",
                "K7Q2M/"
            })
    void isNothingElse(String written) {
        assertThat(Code.parse(written)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Code(written));
    }

    @Test
    void isDrawnFromTheWholeAlphabetWithoutRepeating() {
        Codes codes = new Codes();
        Set<String> drawn =
                IntStream.range(0, 2_000).mapToObj(i -> codes.next().value()).collect(Collectors.toSet());
        // Two of 2,000 among 729 million are the same once in 365 runs; three are not.
        assertThat(drawn).hasSizeGreaterThanOrEqualTo(1_999);
        for (int place = 0; place < Code.LENGTH; place++) {
            int at = place;
            assertThat(drawn.stream().map(code -> code.charAt(at)).distinct()).hasSize(Code.ALPHABET.length());
        }
    }
}
