package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A client as {@code nc} is one: lines out, lines in. */
final class LineSocket implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket;
    private final BufferedReader in;

    LineSocket(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    LineSocket says(String line) throws IOException {
        socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The next line; null at the end. */
    @Nullable
    String hears() throws IOException {
        return in.readLine();
    }

    /** The next line is this one. */
    LineSocket hears(String line) throws IOException {
        assertThat(hears()).isEqualTo(line);
        return this;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
