package salon.benchmarks.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One frame for each line, as much of RFC 6455 as a client needs that trusts the server: no extensions, no fragments. Written out because
 * a library's objects for each of a million frames would make the load the bottleneck.
 */
public final class WebSocketFraming implements Framing {

    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** Only proxies between a browser and its server need it to be random. */
    private static final byte[] MASK = {0x5a, 0x0f, 0x33, 0x71};

    private final String host;
    private final String path;
    private boolean open;

    public WebSocketFraming(String host, String path) {
        this.host = host;
        this.path = path;
    }

    @Override
    public byte[] opening() {
        return """
                GET %s HTTP/1.1\r
                Host: %s\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                """.formatted(path, host).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public byte[] framed(String line) {
        return frame(TEXT, line.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int read(byte[] bytes, int from, int to, Hearing hearing) throws IOException {
        int at = open ? from : open(bytes, from, to, hearing);
        while (open && to - at >= 2) {
            int opcode = bytes[at] & 0x0f;
            int head = 2;
            int length = bytes[at + 1] & 0x7f;
            if (length == 126) {
                head = 4;
                length = to - at < head ? 0 : (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
            } else if (length == 127) {
                throw new IOException("a frame of more than 64 KiB");
            }
            if (to - at < head + length) {
                break;
            }
            take(opcode, bytes, at + head, at + head + length, hearing);
            at += head + length;
        }
        return at;
    }

    private static void take(int opcode, byte[] bytes, int from, int to, Hearing hearing) throws IOException {
        switch (opcode) {
            case TEXT -> hearing.line(bytes, from, to);
            case PING -> {
                byte[] echo = new byte[to - from];
                System.arraycopy(bytes, from, echo, 0, echo.length);
                hearing.answer(frame(PONG, echo));
            }
            case CLOSE -> {
                int words = Math.min(from + 2, to);
                byte[] status = Arrays.copyOfRange(bytes, from, words);
                hearing.closed(new String(bytes, words, to - words, StandardCharsets.UTF_8), frame(CLOSE, status));
            }
            default -> {}
        }
    }

    private int open(byte[] bytes, int from, int to, Hearing hearing) throws IOException {
        for (int end = from + END_OF_HEAD.length; end <= to; end++) {
            if (bytes[end - 1] == '\n' && bytes[end - 2] == '\r' && bytes[end - 3] == '\n') {
                String head = new String(bytes, from, end - from, StandardCharsets.US_ASCII);
                if (!head.startsWith("HTTP/1.1 101 ")) {
                    throw new IOException(
                            "no WebSocket: " + head.lines().findFirst().orElse(""));
                }
                open = true;
                hearing.opened();
                return end;
            }
        }
        return from;
    }

    private static byte[] frame(int opcode, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 8);
        frame.put((byte) (FINAL | opcode));
        if (payload.length < 126) {
            frame.put((byte) (MASKED | payload.length));
        } else {
            frame.put((byte) (MASKED | 126)).putShort((short) payload.length);
        }
        frame.put(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ MASK[i % MASK.length]));
        }
        byte[] bytes = new byte[frame.position()];
        frame.flip().get(bytes);
        return bytes;
    }
}
