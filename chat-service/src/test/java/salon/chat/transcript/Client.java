package salon.chat.transcript;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Somebody at the other end of a line, whatever carries it. */
public interface Client extends AutoCloseable {

    /** How long a test waits for what must come. */
    Duration PATIENCE = Duration.ofSeconds(20);

    void send(String line);

    /** The next line, or null at the end of the connection. */
    @Nullable
    String next();

    /** Breaks off without a goodbye. */
    void vanish();

    @Override
    default void close() {
        vanish();
    }

    /** As {@code nc} does it. */
    static Client overTcp(int port) {
        return new Tcp(port);
    }

    /** As {@code wscat} does it. */
    static Client overWebSocket(int port, String path, String... subprotocol) {
        return new Web(URI.create("ws://localhost:" + port + path), subprotocol);
    }

    final class Tcp implements Client {

        private final Socket socket;
        private final BufferedReader lines;

        private Tcp(int port) {
            try {
                socket = new Socket("localhost", port);
                socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
                lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void send(String line) {
            try {
                socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public @Nullable String next() {
            try {
                return lines.readLine();
            } catch (SocketTimeoutException e) {
                throw new AssertionError("heard nothing", e);
            } catch (IOException e) {
                return null;
            }
        }

        @Override
        public void vanish() {
            try {
                if (!socket.isClosed()) {
                    socket.setSoLinger(true, 0);
                }
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    final class Web implements Client, WebSocket.Listener {

        private static final HttpClient HTTP = HttpClient.newHttpClient();
        private static final String END = new String("end");

        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final StringBuilder parts = new StringBuilder();
        private final WebSocket socket;

        private Web(URI uri, String... subprotocol) {
            var builder = HTTP.newWebSocketBuilder();
            if (subprotocol.length > 0) {
                builder.subprotocols(subprotocol[0]);
            }
            socket = builder.buildAsync(uri, this).join();
        }

        @Override
        public void send(String line) {
            socket.sendText(line, true).join();
        }

        @Override
        public @Nullable String next() {
            try {
                String line = lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                if (line == null) {
                    throw new AssertionError("heard nothing");
                }
                return line == END ? null : line;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void vanish() {
            socket.abort();
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket same, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                lines.add(parts.toString());
                parts.setLength(0);
            }
            same.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket same, int code, String reason) {
            lines.add(END);
            return null;
        }

        @Override
        public void onError(WebSocket same, Throwable error) {
            lines.add(END);
        }
    }
}
