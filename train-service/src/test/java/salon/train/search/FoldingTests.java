package salon.train.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Saint-Étienne           | saint etienne
            ST.ÉTIENNE              | saint etienne
            Ste Maxime              | sainte maxime
            Stains                  | stains
            Est                     | est
            L'Haÿ-les-Roses         | l hay les roses
            L’Haÿ–les–Roses         | l hay les roses
            "  Paris (Nord) / TGV " | paris nord tgv
            Œuf, Æbeltoft, Straße   | oeuf aebeltoft strasse
            STRAẞE                  | strasse
            Øresund, Łódź, Đakovo   | oresund lodz dakovo
            İstanbul, Diyarbakır    | istanbul diyarbakir
            ΑΘΗΝΑΣ, Αθήνας          | αθηνασ αθηνασ
            Йошкар-Ола              | иошкар ола
            ＴＯＫＹＯ　２              | tokyo 2
            がぎ                    | がぎ
            दिल्ली                   | दिल्ली
            ﬁn Ⅳ ½                  | fin iv 1 2
            """)
    void keepsOnlyTheWords(String name, String folded) {
        assertThat(StationIndex.folded(name)).isEqualTo(Normalizer.normalize(folded, Normalizer.Form.NFKD));
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(StationIndex.folded("E\u0301tampes")).isEqualTo(StationIndex.folded("\u00c9tampes"));
        assertThat(StationIndex.folded("서울")).isEqualTo(StationIndex.folded("\u1109\u1165\u110b\u116e\u11af"));
    }

    @Test
    void whatNobodySeesDoesNotCount() {
        assertThat(StationIndex.folded("Mont\u00adpel\u200blier\ufeff")).isEqualTo("montpellier");
    }

    @Test
    void voicedKanaAreOtherLettersThanUnvoicedOnes() {
        assertThat(StationIndex.folded("ぎふ")).isNotEqualTo(StationIndex.folded("きふ"));
    }
}
