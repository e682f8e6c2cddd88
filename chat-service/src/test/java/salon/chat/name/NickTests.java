package salon.chat.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NickTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "alice",
                "Alice_99",
                "jean-pierre",
                "O'Neill",
                "Zoë",
                "Ангелина",
                "Αλίκη",
                "愛麗絲",
                "アリス",
                "앨리스",
                "אליס",
                "أليس",
                "สวัสดี",
                "नमस्ते",
                "שָׁלוֹם",
                "İlker",
                "ılgaz",
                "😀",
                "🎩alice",
                "👍🏽",
                "(╯°□°)╯",
                "/alice",
                "@bob",
                "42"
            })
    void canBeOfAnyScript(String text) {
        assertThat(Nick.parse(text)).map(Nick::value).contains(text);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "",
                " ",
                "Pseu do",
                " alice",
                "alice ",
                "al\tice",
                "al\nice",
                "al\rice",
                "al\u0000ice",
                "al\u001bice",
                "al\u007fice",
                "al\u0085ice",
                "al\u00a0ice",
                "al\u1680ice",
                "al\u2003ice",
                "al\u2028ice",
                "al\u2029ice",
                "al\u202fice",
                "al\u3000ice"
            })
    void hasNoSpaceNorControlCharacter(String text) {
        assertThat(Nick.parse(text)).isEmpty();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "al\u00adice",
                "al\u034fice",
                "al\u061cice",
                "al\u115fice",
                "al\u1160ice",
                "al\u17b4ice",
                "al\u180eice",
                "al\u200bice",
                "al\u200cice",
                "al\u200dice",
                "al\u202eice",
                "al\u2060ice",
                "al\u2066ice",
                "al\u2069ice",
                "al\ufe0fice",
                "al\ufeffice",
                "al\uffa0ice",
                "al\u3164ice",
                "\u3164",
                "\u2800",
                "al\ufff9ice",
                "al\ufffcice",
                "al\udb40\udc41ice",
                "al\udb40\udd00ice",
                "\ud834\udd59",
                "\ud80d\udc41"
            })
    void hasNothingThatCannotBeSeen(String text) {
        assertThat(Nick.parse(text)).isEmpty();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "al\ud83d",
                "\ude00ice",
                "\ude00\ud83d",
                "al\ue000ice",
                "al\uffffice",
                "al\u0378ice",
                "\udbff\udffd",
                "\ufdd0"
            })
    void hasNoHalfCharacterNorOneThatDoesNotExist(String text) {
        assertThat(Nick.parse(text)).isEmpty();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "\u0301",
                "\u0301\u0308",
                "\u0301alice",
                "\u20e3",
                "e\u0301\u0301",
                "\u00e9\u0301",
                "a\u0300\u0301\u0302\u0303\u0304\u0305",
                "ali\u0307ce",
                "al\u0131\u0307ce"
            })
    void hasNoMarksThatStandAloneOrPileUpOrHide(String text) {
        assertThat(Nick.parse(text)).isEmpty();
    }

    @Test
    void hasOneToThirtyTwoCharactersHoweverManyBytes() {
        assertThat(Nick.parse("x".repeat(32))).isPresent();
        assertThat(Nick.parse("x".repeat(33))).isEmpty();
        assertThat(Nick.parse("😀".repeat(32))).isPresent();
        assertThat(Nick.parse("😀".repeat(33))).isEmpty();
        assertThat(Nick.parse("e\u0301".repeat(32))).as("once composed").isPresent();
        assertThat(Nick.parse("x".repeat(30_000))).isEmpty();
        assertThatThrownBy(() -> new Nick("Pseu do")).hasMessageContaining("1 to 32 characters");
    }

    @Test
    void isComposed() {
        assertThat(Nick.parse("Zoe\u0308")).contains(new Nick("Zo\u00eb"));
        assertThat(new Nick("Zoe\u0308").value()).isEqualTo("Zo\u00eb").hasToString("Zo\u00eb");
    }

    @ParameterizedTest
    @CsvSource({
        "mike, \u041cike",
        "maria, \u041caria",
        "admin, ad\u041cin",
        "tom, to\u041c",
        "alice, alIc\u0395",
        "alice, ALICE",
        "alice, Alice",
        "alice, aLiCe",
        "alice, ａｌｉｃｅ",
        "alice, аlice", // Cyrillic а
        "alice, АLICE", // and А
        "alice, aliсe", // and с
        "alice, AIice", // a capital i for the l
        "alice, a1ice",
        "alice, a|ice",
        "alice, alıce",
        "alice, 𝐚𝐥𝐢𝐜𝐞",
        "alice, ⓐⓛⓘⓒⓔ",
        "ALICE, ALlCE", // an l for the capital i
        "modern, rnodern",
        "Modern, rnodern",
        "bob, B0B",
        "bob, ВОВ", // Cyrillic
        "bob, bоb",
        "paypal, раураl",
        "HENRY, ΗΕΝRΥ", // Greek Η, Ε, Ν, Υ
        "straße, STRASSE",
        "straße, STRAẞE",
        "ﬁn, fin",
        "Αλίκη, ΑΛΊΚΗ",
        "ΟΔΟΣ, οδος",
        "ὈΔΥΣΣΕΎΣ, ὀδυσσεύς",
        "İlker, ilker",
        "İLKER, ilker",
        "Ilgaz, ılgaz",
        "Zoë, ZOË",
        "Ǆ, dž",
        "A1<ש, Aש>1" // as they are seen in a line
    })
    void isTheSameAsOneThatLooksLikeIt(String one, String other) {
        assertThat(new Nick(one).looksLike(new Nick(other)))
                .as(new Nick(one).keys() + " and " + new Nick(other).keys())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "bob, rob",
        "alice, alise",
        "Zoë, Zoe",
        "é, e",
        "ñandu, nandu",
        "lan, ian",
        "ill, i11i",
        "alice, bob",
        "alice, alice1",
        "愛, 麗",
        "😀, 😁",
        "o, c"
    })
    void isNotTheSameAsOneThatDiffers(String one, String other) {
        assertThat(new Nick(one).looksLike(new Nick(other)))
                .as(new Nick(one).keys() + " and " + new Nick(other).keys())
                .isFalse();
    }

    @Test
    void isTheSameHoweverItsAccentsAreWritten() {
        assertThat(new Nick("\u1ec7").keys())
                .isEqualTo(new Nick("e\u0323\u0302").keys())
                .isEqualTo(new Nick("\u1eb9\u0302").keys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"salon", "Salon", "SALON", "saIon", "sa1on", "SAL0N", "ѕаlоn", "ｓａｌｏｎ"})
    void isOursIfItCouldBeTakenForTheServiceItself(String text) {
        assertThat(new Nick(text).isOurs()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"salons", "saloon", "sal", "alice", "sálon"})
    void isNotOursOtherwise(String text) {
        assertThat(new Nick(text).isOurs()).isFalse();
    }

    /** Each character that a nick can have, though of the ideographs, which have no case, only some; and random nicks. */
    @Test
    void hasKeysThatAreShortAndStableWhateverTheCase() {
        List<Nick> nicks = new ArrayList<>();
        for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
            if (!Character.isIdeographic(c) || c % 61 == 0) {
                Nick.parse(Character.toString(c)).ifPresent(nicks::add);
            }
        }
        assertThat(nicks).hasSizeGreaterThan(40_000);
        Random random = new Random(4);
        for (int i = 0; i < 5_000; i++) {
            nicks.addAll(randomNick(random).stream().toList());
        }

        for (Nick nick : nicks) {
            SequencedSet<String> keys = nick.keys();
            if (keys.isEmpty()
                    || keys.size() > 3
                    || keys.stream().anyMatch(key -> key.isEmpty() || key.length() > 96 || key.contains("\n"))
                    || !keys.getFirst().equals(nick.key())) {
                throw new AssertionError(nick + " has the keys " + keys);
            }
            if (!new Nick(nick.value()).equals(nick)) {
                throw new AssertionError(nick + " is another when read again");
            }
            for (String other : otherwiseWritten(nick.value())) {
                Optional<Nick> same = Nick.parse(other);
                if (same.isPresent() && !(same.get().looksLike(nick) && nick.looksLike(same.get()))) {
                    throw new AssertionError(nick + " " + keys + " and " + other + " "
                            + same.get().keys());
                }
            }
        }
    }

    @Test
    void looksLikeAnotherExactlyIfThatLooksLikeIt() {
        Random random = new Random(39);
        List<Nick> nicks = IntStream.range(0, 120)
                .mapToObj(i -> randomNick(random, "aA4iIlL1|oO0οоmMrnαаß", 2))
                .flatMap(Optional::stream)
                .toList();
        int alike = 0;
        for (Nick one : nicks) {
            for (Nick other : nicks) {
                assertThat(one.looksLike(other)).isEqualTo(other.looksLike(one));
                alike += one.looksLike(other) && !one.equals(other) ? 1 : 0;
            }
        }
        assertThat(alike).isPositive();
    }

    @Test
    void hasTheSameKeysOnAllThreads() throws Exception {
        List<Nick> nicks =
                List.of(new Nick("аlice"), new Nick("ΗΕΝRΥ"), new Nick("A1<ש"), new Nick("straße"), new Nick("m"));
        List<SequencedSet<String>> alone = nicks.stream().map(Nick::keys).toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                        for (int i = 0; i < 2000; i++) {
                            assertThat(nicks.stream().map(Nick::keys).toList()).isEqualTo(alone);
                        }
                    }))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    private static Set<String> otherwiseWritten(String nick) {
        Set<String> others = new HashSet<>(List.of(
                nick.toUpperCase(Locale.ROOT),
                nick.toLowerCase(Locale.ROOT),
                UCharacter.toTitleCase(ULocale.ROOT, nick, null),
                UCharacter.foldCase(nick, true),
                Normalizer.normalize(nick, Normalizer.Form.NFD)));
        others.remove(nick);
        return others;
    }

    private static Optional<Nick> randomNick(Random random) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(32);
        int block = random.nextInt(0x200) * 0x80;
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(random.nextInt(4) == 0 ? 0x21 + random.nextInt(0x5d) : block + random.nextInt(0x80));
        }
        return Nick.parse(text.toString());
    }

    private static Optional<Nick> randomNick(Random random, String letters, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return Nick.parse(text.toString());
    }
}
