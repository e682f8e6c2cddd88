package salon.e2e;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A client of the seed's protocol, as its C programs put it on the wire: 32 bits little-endian before everything. */
final class TrainSocket implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    TrainSocket(Service trains) throws IOException {
        this(trains.tcpPort());
    }

    TrainSocket(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Sends an option, and each string behind its size. */
    TrainSocket asks(char option, String... strings) throws IOException {
        ByteBuffer request =
                ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN).put((byte) option);
        for (String string : strings) {
            byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
            request.putInt(bytes.length).put(bytes);
        }
        out.write(request.array(), 0, request.position());
        return this;
    }

    int hearsNumber() throws IOException {
        return Integer.reverseBytes(in.readInt());
    }

    String hearsLine() throws IOException {
        return new String(in.readNBytes(hearsNumber()), StandardCharsets.UTF_8);
    }

    List<String> hearsLines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int left = hearsNumber(); left > 0; left--) {
            lines.add(hearsLine());
        }
        return lines;
    }

    /** How many bytes still come until the server ends the connection. */
    int hearsTheEnd() throws IOException {
        return in.readAllBytes().length;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
