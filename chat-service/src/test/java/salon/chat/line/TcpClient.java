package salon.chat.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A client as {@code nc}, and one that does what no client should. */
final class TcpClient implements AutoCloseable {

    /** How long a test waits for what must come. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;

    TcpClient(int port) throws IOException {
        this(port, new Socket());
    }

    private TcpClient(int port, Socket socket) throws IOException {
        this.socket = socket;
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        this.out = socket.getOutputStream();
    }

    /** One whose kernel takes hardly anything for it: what it does not read stays with the server. */
    static TcpClient withLittleRoom(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        return new TcpClient(port, socket);
    }

    TcpClient say(String line) throws IOException {
        return send(line + "\n");
    }

    TcpClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    TcpClient send(byte... bytes) throws IOException {
        out.write(bytes);
        return this;
    }

    /** The next line; null at the end. */
    @Nullable
    String hear() throws IOException {
        return in.readLine();
    }

    String hearToEnd() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = hear(); line != null; line = hear()) {
            all.append(line).append('\n');
        }
        return all.toString();
    }

    /** Says nothing more, and still listens. */
    TcpClient shutdownOutput() throws IOException {
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
