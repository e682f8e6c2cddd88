package salon.server.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTests {

    private static final GameType TYPE = GameType.forTwo(
            "go",
            "Go",
            "Surround.",
            new Option.Whole("size", "Of the board.", 9, 19, 2, 13),
            new Option.Wholes("handicap", "Stones of either.", 1, 2, 0, 9, List.of(0)),
            new Option.Choice("rules", "Whose.", List.of("chinese", "japanese"), "chinese"));

    @Test
    void completesWithStandardValues() {
        assertThat(Options.of(TYPE, Map.of()).values())
                .isEqualTo(Map.of("size", 13, "handicap", List.of(0), "rules", "chinese"));
    }

    @Test
    void keepsWhatWasChosen() {
        Options options = Options.of(TYPE, Map.of("size", 19, "handicap", List.of(0, 9), "rules", "japanese"));

        assertThat(options.whole("size")).isEqualTo(19);
        assertThat(options.wholes("handicap")).containsExactly(0, 9);
        assertThat(options.choice("rules")).isEqualTo("japanese");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 11, 19})
    void allowsWholeNumberThatIsOneOfItsSteps(int size) {
        assertThat(Options.of(TYPE, Map.of("size", size)).whole("size")).isEqualTo(size);
    }

    static final List<Object> badSizes =
            List.of(7, 10, 21, -9, Integer.MIN_VALUE, Integer.MAX_VALUE, 9L, 9.0, "9", true, List.of(9));

    @ParameterizedTest
    @FieldSource("badSizes")
    void refusesEveryOtherWholeNumber(Object size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of(TYPE, Map.of("size", size)))
                .withMessage("option size cannot be %s", size);
    }

    static final List<Object> badHandicaps = List.of(
            List.of(),
            List.of(1, 2, 3),
            List.of(-1),
            List.of(0, 10),
            List.of(1.0),
            List.of("1"),
            List.of(List.of(1)),
            Arrays.asList(1, null),
            1,
            "1",
            Map.of("0", 1));

    @ParameterizedTest
    @FieldSource("badHandicaps")
    void refusesListOfTheWrongLengthOrWithWrongItems(Object handicap) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of(TYPE, Map.of("handicap", handicap)))
                .withMessageStartingWith("option handicap cannot be ");
    }

    static final List<Object> badRules = List.of("", "Chinese", "go", 1, List.of("chinese"));

    @ParameterizedTest
    @FieldSource("badRules")
    void refusesWordThatIsNoChoice(Object rules) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of(TYPE, Map.of("rules", rules)))
                .withMessage("option rules cannot be %s", rules);
    }

    @Test
    void refusesNull() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of(TYPE, Collections.singletonMap("size", null)))
                .withMessage("option size cannot be null");
    }

    @Test
    void refusesUnknownOption() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of(TYPE, Map.of("komi", 7)))
                .withMessage("go has no option [komi]");
    }

    @Test
    void hasNoValueOfUnknownName() {
        Options options = Options.of(TYPE, Map.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.whole("komi"))
                .withMessage("no option komi");
    }

    @Test
    void dealsTheSameChanceForTheSameSeed() {
        Options options = Options.of(TYPE, Map.of());

        assertThat(new Deal(2, options, 42).random().nextInt()).isEqualTo(-1170105035);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Go", "4-in-a-row", "go game", "goé", "g/o", "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddx"})
    void hasNoGameWithBadName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> GameType.forTwo(name, "Go", "Surround."));
    }

    @Test
    void hasNoGameForOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GameType("patience", "", "", 1, 4, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new GameType("bridge", "", "", 4, 3, List.of()));
    }
}
