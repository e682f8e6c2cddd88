package salon.chat.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.chat.line.Line;

class KeywordsTests {

    private final Keywords keywords = new Keywords();

    @Test
    void takesTheRestOfTheLineAsItIs() {
        assertThat(keywords.read("IAM Pseu do")).isEqualTo(new ClientMessage.Iam("Pseu do", null, null, null, null));
        assertThat(keywords.read("MSG  two  spaces ")).isEqualTo(new ClientMessage.Msg(" two  spaces ", null));
        assertThat(keywords.read("PRV bob  psst ")).isEqualTo(new ClientMessage.Prv("bob", " psst ", null));
        assertThat(keywords.read("BYE")).isEqualTo(new ClientMessage.Bye());
        assertThat(keywords.read("WHO")).isEqualTo(new ClientMessage.Who());
        assertThat(keywords.read("JON K7Q2MX")).isEqualTo(new ClientMessage.Jon("K7Q2MX", null));
        assertThat(keywords.read("HIS 20")).isEqualTo(new ClientMessage.His(20, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "iam alice", "Msg x", "MSGx", "HELLO", "\tMSG x"})
    void knowsNoOtherWords(String line) {
        assertThat(keywords.read(line)).isInstanceOf(ClientMessage.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRV",
                "PRV bob",
                "PRV  bob psst",
                "HIS",
                "HIS x",
                "HIS -1",
                "HIS ٣",
                "HIS 99999",
                "KEY",
                "KEY short"
            })
    void saysWhatAWordTakes(String line) {
        assertThat(keywords.read(line)).isInstanceOfSatisfying(ClientMessage.Malformed.class, malformed -> {
            assertThat(malformed.word()).isEqualTo(line.substring(0, 3));
            assertThat(malformed.sentence()).isNotBlank();
        });
    }

    @Test
    void neverShowsASecret() {
        assertThat(keywords.read("KEY a-secret-of-alice").toString()).doesNotContain("a-secret");
    }

    @Test
    void saysWhoIsThereInLinesNoLongerThanAClientMustExpect() {
        List<String> nicks = IntStream.range(0, 3_000).mapToObj(i -> "été-" + i).toList();

        List<Line> lines = keywords.write(new ServerMessage.Present("salon", nicks));

        assertThat(lines).hasSizeGreaterThan(2);
        List<String> told = new ArrayList<>();
        for (Line line : lines) {
            assertThat(line.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(4096);
            assertThat(line.text()).startsWith("WHO ");
            told.addAll(List.of(line.text().substring(4).split(" ")));
        }
        assertThat(told).isEqualTo(nicks);
    }

    @Test
    void sendsNoControlCharacterBack() {
        assertThat(write(new ServerMessage.BadNick("a\u001b[31mb"))).isEqualTo("ERR a\ufffd[31mb");
        assertThat(write(new ServerMessage.Misplaced("\u0007", "UNKNOWN_KEYWORD", "")))
                .isEqualTo("ERR \ufffd");
    }

    @Test
    void hidesWhatTheSeedDoesNotKnow() {
        Instant at = Instant.parse("2026-03-14T12:00:00Z");
        assertThat(write(new ServerMessage.Said(7, "salon", at, "alice", "hello", "m1")))
                .isEqualTo("MSG alice hello");
        assertThat(write(new ServerMessage.Whispered(7L, at, "alice", "bob", "psst", null)))
                .isEqualTo("PRV alice psst");
        assertThat(write(new ServerMessage.Nobody("alice", "zed", null))).isEqualTo("ERR alice");
    }

    private String write(ServerMessage message) {
        return keywords.write(message).getFirst().text();
    }
}
