package salon.train.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How sizes and strings are put on the wire: every string in UTF-8 behind its size in bytes, every size and count as 32 bits. */
final class Frames {

    /** In bytes; no station is called so long. */
    static final int LONGEST = 1024;

    private final ByteOrder order;

    Frames(Endianness endianness) {
        this.order = endianness.order();
    }

    /** A client's string. As in C it ends at its first NUL, and what C programs leave at the end of a line does not count. */
    String read(DataInputStream in) throws IOException, Breach {
        int size = in.readInt();
        if (order == ByteOrder.LITTLE_ENDIAN) {
            size = Integer.reverseBytes(size);
        }
        if (size < 0 || size > LONGEST) {
            throw new Breach(CutOff.BAD_SIZE, "said that a string has %d bytes".formatted(size));
        }
        byte[] bytes = new byte[size];
        in.readFully(bytes);
        int end = 0;
        while (end < size && bytes[end] != 0) {
            end++;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, end))
                    .toString()
                    .stripTrailing();
        } catch (CharacterCodingException e) {
            throw new Breach(CutOff.BAD_TEXT, "sent a string that is no UTF-8");
        }
    }

    /** A reply of one string; the empty one for none. */
    byte[] string(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .order(order)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    /** A reply of a count and so many strings. */
    byte[] list(List<String> lines) {
        List<byte[]> strings = lines.stream().map(this::string).toList();
        int length = strings.stream().mapToInt(string -> string.length).reduce(Integer.BYTES, Math::addExact);
        ByteBuffer reply = ByteBuffer.allocate(length).order(order).putInt(strings.size());
        strings.forEach(reply::put);
        return reply.array();
    }
}
