package salon.benchmarks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebSocketFramingTests {

    private static final String WELCOME = "HTTP/1.1 101 \r\nUpgrade: websocket\r\n\r\n";

    private final WebSocketFraming framing = new WebSocketFraming("localhost:8084", "/chat");
    private final List<String> lines = new ArrayList<>();
    private final List<byte[]> answers = new ArrayList<>();

    private final Framing.Hearing hearing = new Framing.Hearing() {
        @Override
        public void line(byte[] bytes, int from, int to) {
            lines.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }

        @Override
        public void answer(byte[] bytes) {
            answers.add(bytes);
        }
    };

    @Test
    void findsFramesBehindTheWelcome() throws IOException {
        byte[] bytes = bytes(WELCOME, frame(1, "WHO"), frame(1, "ARR u1"));

        assertThat(framing.read(bytes, 0, bytes.length, hearing)).isEqualTo(bytes.length);
        assertThat(lines).containsExactly("WHO", "ARR u1");
    }

    @Test
    void findsTheSameWhenBytesArriveOneAtATime() throws IOException {
        byte[] bytes = bytes(WELCOME, frame(1, "WHO"), frame(1, "x".repeat(300)), frame(1, ""));
        int used = 0;
        for (int to = 1; to <= bytes.length; to++) {
            used = framing.read(bytes, used, to, hearing);
        }

        assertThat(used).isEqualTo(bytes.length);
        assertThat(lines).containsExactly("WHO", "x".repeat(300), "");
    }

    @Test
    void answersAPing() throws IOException {
        byte[] bytes = bytes(WELCOME, frame(9, "you?"));
        framing.read(bytes, 0, bytes.length, hearing);

        assertThat(lines).isEmpty();
        assertThat(answers).singleElement().satisfies(pong -> {
            assertThat(pong[0]).isEqualTo((byte) 0x8a);
            assertThat(unmasked(pong)).isEqualTo("you?");
        });
    }

    @Test
    void masksWhatItSends() {
        assertThat(unmasked(framing.framed("IAM u1"))).isEqualTo("IAM u1");
    }

    @Test
    void tellsWhyItWasClosed() {
        byte[] bytes = bytes(WELCOME, frame(8, "\3\bSLOW_READER"));

        assertThatThrownBy(() -> framing.read(bytes, 0, bytes.length, hearing)).hasMessage("closed: SLOW_READER");
    }

    @Test
    void tellsWhatAnsweredInsteadOfAWebSocket() {
        byte[] bytes = bytes("HTTP/1.1 404 Not Found\r\n\r\n");

        assertThatThrownBy(() -> framing.read(bytes, 0, bytes.length, hearing)).hasMessageContaining("404 Not Found");
    }

    private static byte[] frame(int opcode, String payload) {
        byte[] text = payload.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(0x80 | opcode);
        if (text.length < 126) {
            frame.write(text.length);
        } else {
            frame.write(126);
            frame.write(text.length >> 8);
            frame.write(text.length);
        }
        frame.writeBytes(text);
        return frame.toByteArray();
    }

    private static byte[] bytes(String head, byte[]... frames) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        for (byte[] frame : frames) {
            bytes.writeBytes(frame);
        }
        return bytes.toByteArray();
    }

    /** What a server makes of a short frame. */
    private static String unmasked(byte[] frame) {
        assertThat(frame[1] & 0x80).isEqualTo(0x80);
        byte[] payload = new byte[frame[1] & 0x7f];
        for (int i = 0; i < payload.length; i++) {
            payload[i] = (byte) (frame[6 + i] ^ frame[2 + i % 4]);
        }
        return new String(payload, StandardCharsets.UTF_8);
    }
}
