package salon.benchmarks.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Requests and answers of HTTP/1.1 on a connection that stays open, one after the other. What is framed is a whole request; a line
 * that is found is the body of an answer, whose status is then {@link #status}.
 */
public final class HttpFraming implements Framing {

    private static final byte[] NOTHING = {};

    private int status;

    @Override
    public byte[] opening() {
        return NOTHING;
    }

    @Override
    public byte[] framed(String request) {
        return request.getBytes(StandardCharsets.UTF_8);
    }

    /** Of the answer that was found last. */
    public int status() {
        return status;
    }

    public static String get(String host, String path) {
        return "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: application/json\r\n\r\n".formatted(path, host);
    }

    public static String post(String host, String path, String json) {
        return "POST %s HTTP/1.1\r\nHost: %s\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(path, host, json.getBytes(StandardCharsets.UTF_8).length, json);
    }

    @Override
    public int read(byte[] bytes, int from, int to, Hearing hearing) throws IOException {
        int at = from;
        while (at < to) {
            int end = endOfHead(bytes, at, to);
            if (end < 0) {
                return at;
            }
            String head = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            int next = body(head, bytes, end, to, hearing);
            if (next < 0) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** Up to where the answer goes, or -1 when its end has not arrived. */
    private int body(String head, byte[] bytes, int from, int to, Hearing hearing) throws IOException {
        if (!head.startsWith("http/1.1 ")) {
            throw new IOException("no HTTP/1.1: " + head.lines().findFirst().orElse(""));
        }
        int found = Integer.parseInt(head.substring(9, 12));
        if (head.contains("\r\ntransfer-encoding: chunked")) {
            return chunks(found, bytes, from, to, hearing);
        }
        int length = length(head);
        if (to - from < length) {
            return -1;
        }
        status = found;
        hearing.line(bytes, from, from + length);
        return from + length;
    }

    private int chunks(int found, byte[] bytes, int from, int to, Hearing hearing) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(2 * (to - from));
        int at = from;
        while (true) {
            int end = endOfLine(bytes, at, to);
            if (end < 0) {
                return -1;
            }
            String size = new String(bytes, at, end - 2 - at, StandardCharsets.ISO_8859_1);
            int length = Integer.parseInt(size.split(";")[0].strip(), 16);
            if (to - end < length + 2) {
                return -1;
            }
            body.write(bytes, end, length);
            at = end + length + 2;
            if (length == 0) {
                status = found;
                hearing.line(body.toByteArray(), 0, body.size());
                return at;
            }
        }
    }

    private static int length(String head) {
        int at = head.indexOf("\r\ncontent-length:");
        if (at < 0) {
            return 0;
        }
        int begin = at + "\r\ncontent-length:".length();
        return Integer.parseInt(head.substring(begin, head.indexOf('\r', begin)).strip());
    }

    private static int endOfHead(byte[] bytes, int from, int to) {
        for (int end = endOfLine(bytes, from, to); end >= 0; end = endOfLine(bytes, end, to)) {
            if (end + 1 < to && bytes[end] == '\r' && bytes[end + 1] == '\n') {
                return end + 2;
            }
        }
        return -1;
    }

    /** Behind the next CR LF, or -1. */
    private static int endOfLine(byte[] bytes, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n') {
                return i + 2;
            }
        }
        return -1;
    }
}
