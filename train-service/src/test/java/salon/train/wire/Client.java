package salon.train.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A client as the seed's, and one that does what no client should. */
final class Client implements AutoCloseable {

    /** How long a test waits for what must come. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Socket socket;
    private final ByteOrder order;
    private final DataInputStream in;
    private final OutputStream out;

    Client(int port) throws IOException {
        this(port, ByteOrder.LITTLE_ENDIAN);
    }

    Client(int port, ByteOrder order) throws IOException {
        this(port, order, new Socket());
    }

    private Client(int port, ByteOrder order, Socket socket) throws IOException {
        this.order = order;
        this.socket = socket;
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
        this.in = new DataInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** One whose kernel takes hardly anything for it: what it does not read stays with the server. */
    static Client withLittleRoom(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        return new Client(port, ByteOrder.LITTLE_ENDIAN, socket);
    }

    /** A request: the option, then each string behind its size. */
    static byte[] request(ByteOrder order, char option, String... strings) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(option);
        for (String string : strings) {
            byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
            request.writeBytes(
                    ByteBuffer.allocate(4).order(order).putInt(bytes.length).array());
            request.writeBytes(bytes);
        }
        return request.toByteArray();
    }

    static byte[] request(char option, String... strings) {
        return request(ByteOrder.LITTLE_ENDIAN, option, strings);
    }

    Client ask(char option, String... strings) throws IOException {
        return send(request(order, option, strings));
    }

    Client send(byte... bytes) throws IOException {
        out.write(bytes);
        return this;
    }

    int readInt() throws IOException {
        return ByteBuffer.wrap(readBytes(4)).order(order).getInt();
    }

    String readString() throws IOException {
        return new String(readBytes(readInt()), StandardCharsets.UTF_8);
    }

    List<String> readList() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int left = readInt(); left > 0; left--) {
            lines.add(readString());
        }
        return lines;
    }

    byte[] readBytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        in.readFully(bytes);
        return bytes;
    }

    /** What comes until the server ends the connection. */
    byte[] readToEnd() throws IOException {
        return in.readAllBytes();
    }

    /** Says nothing more, and still listens. */
    Client shutdownOutput() throws IOException {
        socket.shutdownOutput();
        return this;
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
