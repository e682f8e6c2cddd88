package salon.manager.game;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicIdTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "7", "alice", "Zoë", "李小龍", "a.b-c_d", "نور", "12345678901234567890123456789012", "𝒜da"})
    void mayBeAnyName(String written) {
        assertThat(PublicId.parse(written))
                .hasValueSatisfying(id -> assertThat(id.value()).isEqualTo(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-a", ".a", "_a", "a b", "a\n", "a\u0000", "a/b", "a\u200Bb", "é€", "\u0301a", "\uD835"
            })
    void isNothingElse(String written) {
        assertThat(PublicId.parse(written)).isEmpty();
    }

    @Test
    void isAtMostThirtyTwoCharactersOnceComposed() {
        assertThat(PublicId.parse("a".repeat(33))).isEmpty();
        assertThat(PublicId.parse("e\u0301".repeat(32))).contains(new PublicId("é".repeat(32)));
    }
}
