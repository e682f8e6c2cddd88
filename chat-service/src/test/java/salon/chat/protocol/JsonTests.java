package salon.chat.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTests {

    private static final Instant AT = Instant.parse("2026-03-14T12:00:00.123Z");

    private final Json json = new Json();

    @Test
    void readsEveryWish() {
        assertThat(json.read("""
                {"type":"IAM","nick":"alice","room":"K7Q2MX","since":12,"sincePrivate":3}""")).isEqualTo(new ClientMessage.Iam("alice", null, "K7Q2MX", 12L, 3L));
        assertThat(json.read("{\"type\":\"WHO\"}")).isEqualTo(new ClientMessage.Who());
        assertThat(json.read("""
                {"type":"MSG","text":"hello","clientId":"m1","more":[1]}""")).isEqualTo(new ClientMessage.Msg("hello", "m1"));
        assertThat(json.read("""
                {"type":"PRV","to":"bob","text":"psst"}""")).isEqualTo(new ClientMessage.Prv("bob", "psst", null));
        assertThat(json.read("""
                {"type":"JON","room":"salon","since":0}""")).isEqualTo(new ClientMessage.Jon("salon", 0L));
        assertThat(json.read("""
                {"type":"HIS","count":20,"before":100}""")).isEqualTo(new ClientMessage.His(20, 100L));
        assertThat(json.read("\n{ \"type\" : \"BYE\" }\r\n")).isEqualTo(new ClientMessage.Bye());
        assertThat(json.read("{\"type\":\"HUH\"}")).isEqualTo(new ClientMessage.Unknown("HUH"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"WHO\"",
                "{",
                "{}{}",
                "{\"type\":1}",
                "{\"type\":\"MSG\"}",
                "{\"type\":\"MSG\",\"text\":5}",
                "{\"type\":\"MSG\",\"text\":null}",
                "{\"type\":\"MSG\",\"text\":\"x\",\"clientId\":\"\"}",
                "{\"type\":\"MSG\",\"text\":\"x\",\"clientId\":\"a\\nb\"}",
                "{\"type\":\"IAM\",\"nick\":\"alice\",\"privateId\":\"short\"}",
                "{\"type\":\"IAM\",\"nick\":\"alice\",\"since\":-1}",
                "{\"type\":\"IAM\",\"nick\":\"alice\",\"since\":1.5}",
                "{\"type\":\"IAM\",\"nick\":\"alice\",\"since\":\"1\"}",
                "{\"type\":\"IAM\",\"nick\":\"alice\",\"since\":9223372036854775808}",
                "{\"type\":\"HIS\"}",
                "{\"type\":\"KEY\"}"
            })
    void refusesWhatItIsNotAndSaysWhy(String text) {
        assertThat(json.read(text))
                .isInstanceOfSatisfying(
                        ClientMessage.Malformed.class,
                        malformed -> assertThat(malformed.sentence()).endsWith("."));
    }

    @Test
    void namesTheMessageThatItRefuses() {
        assertThat(json.read("{\"type\":\"MSG\",\"clientId\":\"m1\"}"))
                .isEqualTo(new ClientMessage.Malformed("", "BAD_MESSAGE", "text is missing.", "m1"));
    }

    @Test
    void neverShowsASecret() {
        assertThat(json.read("{\"type\":\"IAM\",\"nick\":\"alice\",\"privateId\":\"a-secret-of-alice\"}")
                        .toString())
                .doesNotContain("a-secret");
        assertThat(json.read("{\"type\":\"KEY\",\"privateId\":\"a-secret-of-alice\"x")
                        .toString())
                .doesNotContain("a-secret");
    }

    @Test
    void neverFails() {
        Random random = new Random(4);
        String sample = "{\"type\":\"IAM\",\"nick\":\"a\\u00e9\",\"privateId\":\"12345678\",\"since\":12}";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder mutated = new StringBuilder(sample);
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                int at = random.nextInt(mutated.length());
                switch (random.nextInt(3)) {
                    case 0 -> mutated.setCharAt(at, (char) random.nextInt(256));
                    case 1 -> mutated.deleteCharAt(at);
                    default -> mutated.insert(at, sample, 0, random.nextInt(sample.length()));
                }
            }
            assertThat(json.read(mutated.toString())).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "alice|{\"type\":\"TKN\",\"nick\":\"alice\",\"detail\":\"Somebody has this nick, or one that looks like it.\"}"
            })
    void saysThatANickIsTaken(String nick, String expected) {
        assertThat(write(new ServerMessage.Taken(nick))).isEqualTo(expected);
    }

    @Test
    void saysEverythingAboutAMessage() {
        assertThat(write(new ServerMessage.Said(7, "salon", AT, "alice", "<b>\"hi\"</b>", "m1")))
                .isEqualTo("""
                {"type":"MSG","id":7,"room":"salon","at":"2026-03-14T12:00:00.123Z","nick":"alice",\
                "text":"<b>\\"hi\\"</b>","clientId":"m1"}""");
        assertThat(write(new ServerMessage.Whispered(null, AT, "alice", "bob", "psst", null)))
                .isEqualTo("""
                {"type":"PRV","at":"2026-03-14T12:00:00.123Z","nick":"alice","to":"bob","text":"psst"}""");
        assertThat(write(new ServerMessage.Present("salon", List.of("alice", "bob"))))
                .isEqualTo("""
                {"type":"WHO","room":"salon","nicks":["alice","bob"]}""");
        assertThat(write(new ServerMessage.Resumed("salon", 12, 15, 3, true))).isEqualTo("""
                {"type":"RES","room":"salon","private":false,"since":12,"last":15,"missed":3,"complete":true}""");
    }

    @Test
    void everyRefusalHasACodeAndASentence() {
        List.of(
                        new ServerMessage.BadNick("a b"),
                        new ServerMessage.Nobody("alice", "zed", null),
                        new ServerMessage.Misplaced("HUH", "UNKNOWN_KEYWORD", "There is none."),
                        new ServerMessage.Refused("MSG", "BAD_TEXT", "There is no text.", "m1"))
                .forEach(refusal ->
                        assertThat(write(refusal)).contains("\"type\":\"ERR\"", "\"code\":\"", "\"detail\":\"", ".\""));
    }

    private String write(ServerMessage message) {
        return json.write(message).getFirst().text();
    }
}
