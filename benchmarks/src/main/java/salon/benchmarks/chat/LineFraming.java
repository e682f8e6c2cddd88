package salon.benchmarks.chat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import salon.benchmarks.wire.Framing;

/** Lines over TCP. Ends what it sends with CR LF, as IRC wants it and the chat allows; takes LF alone too. */
final class LineFraming implements Framing {

    private static final byte[] NOTHING = {};

    @Override
    public byte[] opening() {
        return NOTHING;
    }

    @Override
    public byte[] framed(String line) {
        return (line + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read(byte[] bytes, int from, int to, Hearing hearing) throws IOException {
        int begin = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                hearing.line(bytes, begin, i > begin && bytes[i - 1] == '\r' ? i - 1 : i);
                begin = i + 1;
            }
        }
        return begin;
    }
}
