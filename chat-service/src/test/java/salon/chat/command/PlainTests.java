package salon.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTests {

    @Test
    void isOneLineWithoutControlCharacters() {
        assertThat(Plain.of(" a\r\nb\u0000c\u001b[2J\u2028d\u202ee ", 100)).isEqualTo("a b c [2J d e");
    }

    @Test
    void isNoLongerThanWanted() {
        assertThat(Plain.of("abc", 3)).isEqualTo("abc");
        assertThat(Plain.of("abcd", 3)).isEqualTo("abc…");
        assertThat(Plain.of("😀😀😀", 3)).isEqualTo("😀😀😀");
        assertThat(Plain.of("😀😀😀😀", 3)).isEqualTo("😀😀😀…");
        assertThat(Plain.of("a😀😀😀😀😀", 3)).isEqualTo("a😀😀…");
        assertThat(Plain.of("\n".repeat(1000) + "abc", 3)).isEqualTo("…");
    }

    @Test
    void wordsAreTakenApartAtSpacesAndKeptTogetherByQuotes() {
        assertThat(Words.of("")).contains(java.util.List.of());
        assertThat(Words.of("\"St Vallier\"  Valence\t16:30"))
                .contains(java.util.List.of("St Vallier", "Valence", "16:30"));
        assertThat(Words.of("title=\"a b\" \"\"")).contains(java.util.List.of("title=a b", ""));
        assertThat(Words.of("\"St Vallier Valence")).isEmpty();
    }

    @Test
    void problemIsPassedOnWithItsSuggestions() {
        assertThat(PeerProblem.read("""
                        {"status":404,"code":"UNKNOWN_STATION","detail":"from is no station:\\nVal\\u001bense.",
                         "suggestions":[{"id":"valence","name":"Valence"},null,{"id":"x"},{"name":"Valence\\nTGV"}]}"""))
                .contains(new PeerProblem(
                        "UNKNOWN_STATION", "from is no station: Val ense. Suggestions: Valence, Valence TGV."));
    }

    @Test
    void whatIsNoProblemIsNotPassedOn() {
        for (String body : new String[] {
            "", "null", "[]", "<html>", "{}", "{\"detail\":\" \"}", "{\"detail\":{}}", "{\"detail\":\"x"
        }) {
            assertThat(PeerProblem.read(body)).as(body).isEmpty();
        }
    }
}
