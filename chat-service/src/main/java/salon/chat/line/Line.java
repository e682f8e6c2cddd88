package salon.chat.line;

import java.nio.charset.StandardCharsets;

/**
 * One line to be sent, to however many connections: its bytes are made once and shared. Has no line break inside; over TCP it ends
 * with LF, over WebSocket it is one text frame.
 */
public final class Line {

    private final String text;
    private final byte[] bytes;

    public Line(String text) {
        this.text = text;
        this.bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    public String text() {
        return text;
    }

    /** In UTF-8, the final LF included. Shared: not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    /** In bytes, as it counts against what may wait for one reader. */
    public int size() {
        return bytes.length;
    }

    @Override
    public String toString() {
        return text;
    }
}
