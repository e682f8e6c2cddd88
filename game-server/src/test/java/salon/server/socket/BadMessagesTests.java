package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be understood is refused with a sentence, changes nothing, and leaves the connection as it was. */
class BadMessagesTests extends WholeServer {

    private static final int LONGEST = 16 * 1024;

    private Match match;

    @BeforeEach
    void begin() {
        match = ticTacToe();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "{",
                "[]",
                "4",
                "\"connect\"",
                "hello",
                "{}",
                "{\"type\":null}",
                "{\"type\":4}",
                "{\"type\":\"\"}",
                "{\"type\":\"castle\"}",
                "{\"type\":\"Connect\"}",
                "{\"type\":\"lobby\"}",
                "{\"type\":\"watch\"} {\"type\":\"watch\"}",
                "{\"type\":\"watch\",}",
                "{'type':'watch'}",
                "{\"type\":\"watch\",\"since\":-1}",
                "{\"type\":\"watch\",\"since\":\"1\"}",
                "{\"type\":\"watch\",\"since\":1.5}",
                "{\"type\":\"watch\",\"since\":99999999999}",
                "{\"type\":\"connect\"}",
                "{\"type\":\"connect\",\"publicId\":\"alice\"}",
                "{\"type\":\"connect\",\"publicId\":\"alice\",\"privateId\":null}",
                "{\"type\":\"connect\",\"publicId\":\"alice\",\"privateId\":\"short\"}",
                "{\"type\":\"connect\",\"publicId\":\"alice\",\"privateId\":12345678}",
                "{\"type\":\"connect\",\"publicId\":\"alice\",\"privateId\":[\"the-secret-of-alice\"]}",
                "{\"type\":\"connect\",\"publicId\":\"two words\",\"privateId\":\"the-secret-of-alice\"}",
                "{\"type\":\"connect\",\"publicId\":\"\",\"privateId\":\"the-secret-of-alice\"}",
                "{\"type\":\"connect\",\"publicId\":{\"name\":\"alice\"},\"privateId\":\"the-secret-of-alice\"}",
                "{\"type\":\"action\",\"publicId\":\"alice\"}",
                "{\"type\":\"action\",\"publicId\":\"alice\",\"action\":null}",
                "{\"type\":\"action\",\"publicId\":\"alice\",\"action\":4}",
                "{\"type\":\"action\",\"publicId\":\"alice\",\"action\":[{\"cell\":4}]}",
                "{\"type\":\"action\",\"publicId\":\"alice\",\"action\":{}}",
                "{\"type\":\"action\",\"publicId\":\"alice\",\"action\":{\"cell\":\"4\"}}",
                "{\"type\":\"action\",\"publicId\":\"alice\",\"action\":{\"cell\":4.0}}",
                "{\"type\":\"action\",\"publicId\":\"alice\",\"action\":{\"cell\":null}}",
                "{\"type\":\"action\",\"publicId\":\"alice\",\"action\":{\"cell\":[4]}}",
                "{\"type\":\"action\",\"publicId\":\"alice\",\"action\":{\"cell\":4},\"id\":7}",
                "{\"type\":\"action\",\"publicId\":\"alice\",\"action\":{\"cell\":4},\"id\":\"\"}",
                "{\"type\":\"action\",\"publicId\":\"alice\",\"action\":{\"cell\":4},\"id\":\"\\ud83d\"}",
                "{\"type\":\"resign\"}"
            })
    void whatIsNoMessageIsRefused(String message) {
        match.alice().say(message);
        assertThat(match.alice().hearError("BAD_MESSAGE").get("detail").stringValue())
                .isNotBlank()
                .doesNotContain("salon.", "java", "tools.jackson");
        goesOnAsIfNothingHadBeenSaid();
    }

    @Test
    void actionIdOf64CharactersIsTheLongest() {
        match.alice().play("{\"cell\":4}", "x".repeat(65)).hearError("BAD_MESSAGE");
        match.alice().play("{\"cell\":4}", "x".repeat(64));
        assertThat(match.alice().hearUpdate().get("id").stringValue()).hasSize(64);
    }

    @Test
    void nestingWithoutEndIsRefused() {
        match.alice().say("[".repeat(LONGEST)).hearError("BAD_MESSAGE");
        match.alice().play("{\"cell\":4,\"deep\":%s1%s}".formatted("[".repeat(7000), "]".repeat(7000)));
        match.alice().hearError("BAD_MESSAGE");
        goesOnAsIfNothingHadBeenSaid();
    }

    @Test
    void messageOf16KiBIsRead() {
        match.alice().say(watchOf(LONGEST)).hearLobby();
        match.alice().say(watchOf(LONGEST, "é")).hearLobby();
        goesOnAsIfNothingHadBeenSaid();
    }

    @Test
    void oneByteMoreIsRefused() {
        match.alice().say(watchOf(LONGEST + 1)).hearError("BAD_MESSAGE");
        match.alice().say(watchOf(LONGEST + 1, "é")).hearError("BAD_MESSAGE");
        goesOnAsIfNothingHadBeenSaid();
    }

    @Test
    void messageOf16KiBInFragmentsIsRead() {
        sayInFragments(watchOf(LONGEST), 1000);
        match.alice().hearLobby();
        goesOnAsIfNothingHadBeenSaid();
    }

    @Test
    void oneByteMoreInFragmentsIsRefusedOnce() {
        sayInFragments(watchOf(LONGEST + 1), 1000);
        match.alice().hearError("BAD_MESSAGE");
        goesOnAsIfNothingHadBeenSaid();
    }

    @Test
    void fragmentsMayCutAnywhereEvenWithinCharacters() throws Exception {
        try (RawClient raw = new RawClient(port, match.code())) {
            byte[] message = """
                    {"type":"connect","publicId":"zoé","privateId":"the-secret-of-zoé-😀"}""".getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < message.length; i++) {
                raw.send(i == 0 ? RawClient.TEXT : RawClient.CONTINUATION, i == message.length - 1, new byte[] {
                    message[i]
                });
            }
            assertThat(raw.readText()).contains("ROOM_FULL");
        }
    }

    @Test
    void messageThatGoesOnAndOnIsCutOff() {
        Client endless = guest(match.code());
        endless.say("{\"type\":\"", false);
        for (int i = 0; i < 40 && !endless.isClosed(); i++) {
            try {
                endless.say("x".repeat(8000), false);
            } catch (RuntimeException closed) {
                break;
            }
        }
        endless.hearError("BAD_MESSAGE");
        assertThat(endless.hearClose()).isEqualTo(new Client.Closed(1008, "BAD_MESSAGE"));
        goesOnAsIfNothingHadBeenSaid();
    }

    @Test
    void oneFrameThatGoesOnAndOnIsCutOff() throws Exception {
        try (RawClient endless = new RawClient(port, match.code())) {
            endless.beginEndlessFrame();
            for (int i = 0; i < 40; i++) {
                endless.sendMore(new byte[8000]);
            }
            assertThat(endless.readText()).contains("BAD_MESSAGE");
            assertThat(endless.readClose()).isEqualTo(1008);
        }
        goesOnAsIfNothingHadBeenSaid();
    }

    @Test
    void messageInFragmentsOfAByteIsAFlood() throws Exception {
        // Raw, since each fragment of a library waits for the one before: on a slow machine that is no flood.
        try (RawClient endless = new RawClient(port, match.code())) {
            for (int i = 0; i < 3000; i++) {
                endless.send(i == 0 ? RawClient.TEXT : RawClient.CONTINUATION, false, new byte[] {'x'});
            }
            assertThat(endless.readText()).contains("TOO_MANY_MESSAGES");
            assertThat(endless.readClose()).isEqualTo(1008);
        }
    }

    @Test
    void binaryMessageIsRefused() {
        match.alice()
                .sayBinary("{\"type\":\"watch\"}".getBytes(StandardCharsets.UTF_8))
                .hearError("BAD_MESSAGE");
        match.alice().sayBinary(new byte[100_000]).hearError("BAD_MESSAGE");
        match.alice().sayBinary(new byte[0]).hearError("BAD_MESSAGE");
        goesOnAsIfNothingHadBeenSaid();
    }

    @Test
    void textThatIsNotUtf8EndsTheConnectionAndNothingElse() throws Exception {
        try (RawClient raw = new RawClient(port, match.code())) {
            raw.send(RawClient.TEXT, true, new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}'});
            assertThat(raw.readClose()).isEqualTo(1007);
        }
        goesOnAsIfNothingHadBeenSaid();
    }

    @Test
    void frameThatIsNotMaskedEndsTheConnectionAndNothingElse() throws Exception {
        try (RawClient raw = new RawClient(port, match.code())) {
            raw.sendUnmasked("{\"type\":\"watch\"}".getBytes(StandardCharsets.UTF_8));
            assertThat(raw.readClose()).isEqualTo(1002);
        }
        goesOnAsIfNothingHadBeenSaid();
    }

    /** The next number is the next number, it is still alice's turn, and all hear her move. */
    private void goesOnAsIfNothingHadBeenSaid() {
        match.alice().play("{\"cell\":8}");
        assertThat(match.alice().hearUpdate("played").get("seq").intValue()).isEqualTo(4);
        assertThat(match.bob().hearUpdate("played").get("seq").intValue()).isEqualTo(4);
    }

    private void sayInFragments(String message, int length) {
        for (int from = 0; from < message.length(); from += length) {
            int to = Math.min(message.length(), from + length);
            match.alice().say(message.substring(from, to), to == message.length());
        }
    }

    private static String watchOf(int bytes) {
        return watchOf(bytes, "x");
    }

    /** A message that is right in everything but perhaps its length. */
    private static String watchOf(int bytes, String filler) {
        String empty = "{\"type\":\"watch\",\"filler\":\"\"}";
        int left = bytes - empty.length();
        int each = filler.getBytes(StandardCharsets.UTF_8).length;
        String text = filler.repeat(left / each) + "x".repeat(left % each);
        return empty.replace("\"\"", "\"" + text + "\"");
    }
}
