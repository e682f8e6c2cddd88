package salon.benchmarks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HttpFramingTests {

    private static final String WITH_LENGTH = "HTTP/1.1 201 \r\nContent-Length: 7\r\n\r\n{\"a\":1}";
    private static final String IN_CHUNKS =
            "HTTP/1.1 404 \r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{\"a\"\r\n3\r\n:2}\r\n0\r\n\r\n";

    private final HttpFraming framing = new HttpFraming();
    private final List<String> answers = new ArrayList<>();

    private final Framing.Hearing hearing = new Framing.Hearing() {
        @Override
        public void line(byte[] bytes, int from, int to) {
            answers.add(framing.status() + " " + new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }

        @Override
        public void answer(byte[] bytes) {
            throw new AssertionError("nothing is to be answered");
        }
    };

    @Test
    void findsAnswersOneBehindTheOther() throws IOException {
        byte[] bytes = (WITH_LENGTH + IN_CHUNKS + "HTTP/1.1 204 \r\n\r\n").getBytes(StandardCharsets.UTF_8);

        assertThat(framing.read(bytes, 0, bytes.length, hearing)).isEqualTo(bytes.length);
        assertThat(answers).containsExactly("201 {\"a\":1}", "404 {\"a\":2}", "204 ");
    }

    @Test
    void findsTheSameWhenBytesArriveOneAtATime() throws IOException {
        byte[] bytes = (WITH_LENGTH + IN_CHUNKS).getBytes(StandardCharsets.UTF_8);
        int used = 0;
        for (int to = 1; to <= bytes.length; to++) {
            used = framing.read(bytes, used, to, hearing);
        }

        assertThat(used).isEqualTo(bytes.length);
        assertThat(answers).containsExactly("201 {\"a\":1}", "404 {\"a\":2}");
    }

    @Test
    void tellsWhatIsNoHttp() {
        byte[] bytes = "WHO are you\r\n\r\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> framing.read(bytes, 0, bytes.length, hearing)).hasMessageContaining("who are you");
    }
}
