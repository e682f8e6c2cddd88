package salon.train.feed;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text in UTF-8, with or without a byte order mark, ended by LF or CRLF. Strict: bytes in another charset are a fault of
 * their line, instead of a name with a question mark in it.
 */
final class Utf8Lines implements Closeable {

    /** In bytes; nothing in a timetable is that long, but a file of zeros is one line. */
    private static final int LONGEST = 1 << 16;

    private final String file;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int at;
    private int end;
    private int line;

    Utf8Lines(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** The number of the line last returned, from 1. */
    int line() {
        return line;
    }

    /**
     * The next line without its end, or null after the last one.
     *
     * @throws Unreadable if the line is not UTF-8 or far too long; one may go on with the next
     */
    @Nullable
    String next() throws IOException {
        bytes.reset();
        boolean something = false;
        boolean whole = false;
        while (!whole && (at < end || fill())) {
            something = true;
            int start = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            if (bytes.size() <= LONGEST) {
                bytes.write(buffer, start, at - start);
            }
            whole = at < end;
            at += whole ? 1 : 0;
        }
        if (!something) {
            return null;
        }
        line++;
        return decoded();
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private String decoded() throws Unreadable {
        if (bytes.size() > LONGEST) {
            throw new Unreadable(file, line, "The line is longer than " + LONGEST + " bytes.");
        }
        String text;
        try {
            text = decoder.decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable(file, line, "The line is not UTF-8.");
        }
        if (line == 1 && text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.endsWith("\r")) {
            text = text.substring(0, text.length() - 1);
        }
        if (text.indexOf('\r') >= 0) {
            throw new Unreadable(file, line, "There is a carriage return within the line.");
        }
        return text;
    }

    /** The same lines to those who want to read characters. */
    Reader reader() {
        return new Reader() {
            private String current = "";
            private int from;

            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                if (from == current.length()) {
                    String following = next();
                    if (following == null) {
                        return -1;
                    }
                    current = following + "\n";
                    from = 0;
                }
                int count = Math.min(length, current.length() - from);
                current.getChars(from, from + count, target, offset);
                from += count;
                return count;
            }

            @Override
            public void close() throws IOException {
                Utf8Lines.this.close();
            }
        };
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
