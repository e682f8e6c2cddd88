package salon.manager.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OptionTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Option heaps = Samples.nim().option("heaps").orElseThrow();
    private final Option bestOf = Samples.nim().option("bestOf").orElseThrow();
    private final Option rule = Samples.nim().option("rule").orElseThrow();
    private final Option komi =
            Samples.futureCatalogue().games().getFirst().option("komi").orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"1", "3", "9"})
    void wholeAcceptsItsSteps(String value) {
        assertThat(bestOf.accepts(json(value))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "2",
                "11",
                "-1",
                "\"3\"",
                "3.0",
                "3.5",
                "3e0",
                "true",
                "null",
                "[3]",
                "{}",
                "9223372036854775811"
            })
    void wholeAcceptsNothingElse(String value) {
        assertThat(bestOf.accepts(json(value))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "[50]", "[3,4,5]", "[1,1,1,1,1,1,1,1,1,1]"})
    void wholesAcceptsListsWithinItsBounds(String value) {
        assertThat(heaps.accepts(json(value))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[0]",
                "[51]",
                "[3,\"4\"]",
                "[3,4.0]",
                "[[3]]",
                "[null]",
                "3",
                "\"[3]\"",
                "[1,1,1,1,1,1,1,1,1,1,1]"
            })
    void wholesAcceptsNothingElse(String value) {
        assertThat(heaps.accepts(json(value))).isFalse();
    }

    @Test
    void choiceAcceptsItsWordsAlone() {
        assertThat(rule.accepts(json("\"misere\""))).isTrue();
        for (String value : new String[] {"\"Misere\"", "\"\"", "\"other\"", "1", "null", "[\"misere\"]"}) {
            assertThat(rule.accepts(json(value))).as(value).isFalse();
        }
    }

    @Test
    void saysWhatIsAllowed() {
        assertThat(heaps.allowed()).isEqualTo("a list of 1 to 10 whole numbers, each from 1 to 50");
        assertThat(bestOf.allowed()).isEqualTo("a whole number from 1 to 9 in steps of 2");
        assertThat(rule.allowed()).isEqualTo("one of normal, misere");
        assertThat(komi.allowed()).contains("left out").contains("decimal");
    }

    @Test
    void unknownTypeAcceptsNothingButHasItsDefault() {
        assertThat(komi.accepts(json("6.5"))).isFalse();
        assertThat(komi.standard()).isEqualTo(json("6.5"));
    }

    @Test
    void isPassedOnAsItCame() {
        assertThat(tree(Samples.catalogue())).isEqualTo(json(Samples.GAME_TYPES));
    }

    @Test
    void unknownTypeIsPassedOnWithAllItsFields() {
        JsonNode sent = json(Samples.FUTURE_GAME_TYPES).at("/games/0/options");
        assertThat(tree(Samples.futureCatalogue()).at("/games/0/options")).isEqualTo(sent);
    }

    private static JsonNode tree(Catalogue catalogue) {
        return json(JSON.writeValueAsString(catalogue));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
