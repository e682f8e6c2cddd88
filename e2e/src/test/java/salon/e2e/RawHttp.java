package salon.e2e;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** HTTP as somebody writes it who wants in: every byte as given, on a connection of its own. */
final class RawHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /**
     * What came back.
     *
     * @param head the status line and the headers
     */
    record Answer(int status, String head, String body) {

        Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).trim())
                    .findFirst();
        }
    }

    private RawHttp() {}

    /**
     * @param target as it stands in the request line
     * @param more headers, each with its line break
     */
    static Answer ask(int port, String method, String target, String more, String body) throws IOException {
        return send(port, """
                %s %s HTTP/1.1\r
                Host: localhost:%d\r
                Connection: close\r
                Content-Length: %d\r
                %s\r
                %s""".formatted(method, target, port, body.length(), more, body));
    }

    static Answer send(int port, String request) throws IOException {
        try (Socket socket = open(port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new AssertionError("no HTTP: '" + answer + "' to " + request);
            }
            return new Answer(
                    Integer.parseInt(answer.substring(9, 12)), answer.substring(0, end), answer.substring(end + 4));
        }
    }

    static Socket open(int port) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        return socket;
    }
}
