package salon.chat.line;

import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import salon.chat.line.Heard.Fault;

/**
 * Cuts a stream of bytes into lines, which end with LF or CRLF. Of a line that is too long it keeps nothing: it says so once and skips
 * to the end of it.
 */
final class LineReader {

    private static final byte[] NONE = {};

    private final Form form;

    /** The beginning of a line whose end has not come yet. */
    private byte[] begun = NONE;

    private int length;
    private boolean skipping;
    private boolean endsItsLines;

    LineReader(Form form) {
        this.form = form;
    }

    /** The next line, taken out of these bytes; null once they are used up. */
    @Nullable
    Heard next(ByteBuf in) {
        while (in.isReadable()) {
            int line = in.bytesBefore((byte) '\n');
            boolean ends = line >= 0;
            boolean wasSkipping = skipping;
            keep(in, ends ? line : in.readableBytes());
            if (ends) {
                in.skipBytes(1);
                endsItsLines = true;
            }
            if (skipping) {
                skipping = !ends;
                if (!wasSkipping) {
                    return tooLong();
                }
            } else if (ends) {
                return whole();
            }
        }
        return null;
    }

    /** What has come of a line although its end has not, as a line; null if nothing has. */
    @Nullable
    Heard rest() {
        return length == 0 ? null : whole();
    }

    /** How many bytes are kept of a line whose end has not come yet. */
    int begun() {
        return length;
    }

    boolean isSkipping() {
        return skipping;
    }

    /** Whether a line break has ever come. */
    boolean endsItsLines() {
        return endsItsLines;
    }

    /** One more than the longest line: it may be the CR of its line break. */
    private void keep(ByteBuf in, int count) {
        if (skipping || length + count > form.longest() + 1) {
            skipping = true;
            begun = NONE;
            length = 0;
            in.skipBytes(count);
            return;
        }
        if (begun.length < length + count) {
            begun = Arrays.copyOf(begun, length + count);
        }
        in.readBytes(begun, length, count);
        length += count;
    }

    private Heard whole() {
        byte[] line = begun;
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        begun = NONE;
        length = 0;
        if (end > form.longest()) {
            return tooLong();
        }
        for (int i = 0; i < end; i++) {
            if (form.oneLine() && (line[i] == 0 || line[i] == '\r')) {
                return new Heard.Unfit(Fault.NOT_ONE_LINE, "A line has no CR and no NUL inside.");
            }
        }
        try {
            return new Heard.Text(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, end))
                    .toString());
        } catch (CharacterCodingException e) {
            return new Heard.Unfit(Fault.NOT_UTF8, "That was not UTF-8.");
        }
    }

    private Heard tooLong() {
        return new Heard.Unfit(Fault.TOO_LONG, "A line has %d bytes at most.".formatted(form.longest()));
    }
}
