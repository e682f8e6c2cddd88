package salon.server.socket;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A WebSocket client for what no library lets one do: not reading, not answering pings, breaking the connection or the protocol. */
final class RawClient implements AutoCloseable {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final byte[] MASK = {1, 2, 3, 4};

    record Frame(int opcode, byte[] payload) {

        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }
    }

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final OutputStream out;

    RawClient(int port, String code) throws IOException {
        // As little as possible waits in the kernel of one who does not read.
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout((int) Client.PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        out.write("""
                GET /games/%s HTTP/1.1\r
                Host: localhost:%d\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Version: 13\r
                \r
                """.formatted(code, port).getBytes(StandardCharsets.US_ASCII));
        String head = readHead();
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

    void say(String text) throws IOException {
        send(TEXT, true, text.getBytes(StandardCharsets.UTF_8));
    }

    void connect(Person person) throws IOException {
        say("""
                {"type":"connect","publicId":"%s","privateId":"%s"}""".formatted(person.publicId(), person.privateId()));
    }

    void send(int opcode, boolean last, byte[] payload) throws IOException {
        byte[] masked = new byte[payload.length];
        for (int i = 0; i < payload.length; i++) {
            masked[i] = (byte) (payload[i] ^ MASK[i % 4]);
        }
        ByteBuffer frame = head(opcode, last, payload.length, 0x80).put(MASK).put(masked);
        out.write(frame.array(), 0, frame.position());
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
                : frame.put((byte) (masked | 126)).putShort((short) length);
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
        return new Frame(first & 0x0F, in.readNBytes(real));
    }

    /** The next text that the server says. */
    String readText() throws IOException {
        return read(TEXT).text();
    }

    /** The code with which the server closes. */
    int readClose() throws IOException {
        return ByteBuffer.wrap(read(CLOSE).payload()).getShort();
    }

    Frame read(int opcode) throws IOException {
        for (Frame frame = read(); frame != null; frame = read()) {
            if (frame.opcode() == opcode) {
                return frame;
            }
        }
        throw new IOException("the connection has ended");
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
