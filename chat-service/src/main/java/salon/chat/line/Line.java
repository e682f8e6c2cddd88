package salon.chat.line;

import java.nio.charset.StandardCharsets;

/**
 * One line to be sent, to however many connections: its bytes are made once and shared. Has no line break inside; over TCP it ends
 * with LF, over WebSocket it is one text frame.
 */
public final class Line {

    private static final long AGELESS = 0;

    private final String text;
    private final byte[] bytes;
    private final long made;

    /** One for this moment: from now on it counts how long it takes to the network. */
    public Line(String text) {
        this(text, System.nanoTime() | 1);
    }

    private Line(String text, long made) {
        this.text = text;
        this.bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        this.made = made;
    }

    /** One that is kept, to be sent at any time: its age says nothing. */
    public static Line kept(String text) {
        return new Line(text, AGELESS);
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

    boolean hasAge() {
        return made != AGELESS;
    }

    /** When it was made, on the clock of {@link System#nanoTime}. */
    long made() {
        return made;
    }

    @Override
    public String toString() {
        return text;
    }
}
