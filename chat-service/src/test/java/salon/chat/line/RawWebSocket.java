package salon.chat.line;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A WebSocket client for what no library lets one do: not reading, not answering pings, breaking the connection or the protocol. */
final class RawWebSocket implements AutoCloseable {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final byte[] MASK = {1, 2, 3, 4};

    record Frame(int opcode, boolean last, byte[] payload) {}

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final String head;

    RawWebSocket(int port, String path) throws IOException {
        this(port, path, "", new Socket());
    }

    /**
     * @param headers further ones of the handshake, each with its line break
     */
    RawWebSocket(int port, String path, String headers) throws IOException {
        this(port, path, headers, new Socket());
    }

    /** One whose kernel takes hardly anything for it: what it does not read stays with the server. */
    static RawWebSocket withLittleRoom(int port, String path) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        return new RawWebSocket(port, path, "", socket);
    }

    private RawWebSocket(int port, String path, String headers, Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout((int) TcpClient.PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = socket.getOutputStream();
        out.write("""
                GET %s HTTP/1.1\r
                Host: localhost:%d\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Version: 13\r
                %s\r
                """.formatted(path, port, headers).getBytes(StandardCharsets.US_ASCII));
        head = readHead();
        if (!head.startsWith("HTTP/1.1 101")) {
            throw new IOException(head);
        }
    }

    private String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    /** The server's answer to the handshake. */
    String head() {
        return head;
    }

    RawWebSocket say(String text) throws IOException {
        return send(TEXT, true, text);
    }

    RawWebSocket send(int opcode, boolean last, String payload) throws IOException {
        return send(opcode, last, payload.getBytes(StandardCharsets.UTF_8));
    }

    RawWebSocket send(int opcode, boolean last, byte[] payload) throws IOException {
        byte[] masked = new byte[payload.length];
        for (int i = 0; i < payload.length; i++) {
            masked[i] = (byte) (payload[i] ^ MASK[i % 4]);
        }
        ByteBuffer frame = head(opcode, last, payload.length, 0x80).put(MASK).put(masked);
        out.write(frame.array(), 0, frame.position());
        return this;
    }

    /** The head of a frame of text that says it is as long as a frame can be. */
    void beginEndlessFrame() throws IOException {
        byte[] noMask = new byte[4];
        out.write(ByteBuffer.allocate(14)
                .put((byte) (0x80 | TEXT))
                .put((byte) (0x80 | 127))
                .putLong(Long.MAX_VALUE)
                .put(noMask)
                .array());
    }

    void sendMore(byte[] payload) throws IOException {
        out.write(payload);
    }

    void sendUnmasked(byte[] payload) throws IOException {
        ByteBuffer frame = head(TEXT, true, payload.length, 0).put(payload);
        out.write(frame.array(), 0, frame.position());
    }

    private static ByteBuffer head(int opcode, boolean last, int length, int masked) {
        ByteBuffer frame = ByteBuffer.allocate(length + 14).put((byte) ((last ? 0x80 : 0) | opcode));
        return length < 126
                ? frame.put((byte) (masked | length))
                : length < 65_536
                        ? frame.put((byte) (masked | 126)).putShort((short) length)
                        : frame.put((byte) (masked | 127)).putLong(length);
    }

    /** The next frame, or null at the end of the connection. */
    @Nullable
    Frame read() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        int length = in.readUnsignedByte();
        int real = length < 126 ? length : length == 126 ? in.readUnsignedShort() : (int) in.readLong();
        return new Frame(first & 0x0F, first >= 0x80, in.readNBytes(real));
    }

    /** The next text that the server says. */
    String hear() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Frame frame = read(TEXT);
        text.write(frame.payload());
        while (!frame.last()) {
            frame = read(CONTINUATION);
            text.write(frame.payload());
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    /** Code and reason with which the server closes. */
    String readClose() throws IOException {
        byte[] payload = read(CLOSE).payload();
        return ByteBuffer.wrap(payload).getShort()
                + " "
                + new String(payload, Short.BYTES, payload.length - Short.BYTES, StandardCharsets.UTF_8);
    }

    Frame read(int opcode) throws IOException {
        for (Frame frame = read(); frame != null; frame = read()) {
            if (frame.opcode() == opcode) {
                return frame;
            }
        }
        throw new EOFException("the connection has ended");
    }

    /** Says nothing more, and still listens. */
    void shutdownOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** Breaks the connection as a crash does. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
