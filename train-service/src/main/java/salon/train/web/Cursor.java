package salon.train.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import org.springframework.http.HttpStatus;
import salon.train.problem.Problem;
import salon.train.problem.Shown;
import salon.train.search.Journeys;
import salon.train.search.Order;
import salon.train.search.Place;
import salon.train.timetable.Timetable;

/**
 * A page of journeys that can be asked for: between which stations, from which place in their sequence, in which direction, how many. It
 * travels as one opaque text and comes back exactly as it was or not at all. What it names is true for one timetable only, so
 * it carries that one's generation; it is no secret, and nobody gains anything by forging one.
 *
 * @param from a station's id, as its number means nothing elsewhere
 * @param to likewise
 * @param limit how many journeys
 */
record Cursor(String generation, String from, String to, Order order, Direction direction, Place place, int limit) {

    static final int LARGEST_LIMIT = 20;

    private static final int FORM = 1;
    private static final int LONGEST = 4096;
    private static final int CHECKSUM = Integer.BYTES;

    /** Seconds that a clock can show: 0001 to 9999. */
    private static final long EARLIEST = -62_135_596_800L;

    private static final long LATEST = 253_402_300_799L;

    /** Where the page lies from its place. */
    enum Direction {
        EARLIER,
        LATER
    }

    /**
     * What somebody sent back.
     *
     * @throws Problem if it is none of ours, or one of another timetable
     */
    static Cursor read(String text, Timetable timetable) {
        Cursor cursor = decoded(text);
        String now = timetable.origin().generation();
        if (!cursor.generation.equals(now)) {
            String then = Shown.of(cursor.generation);
            throw new Problem(
                            HttpStatus.GONE,
                            "OLD_CURSOR",
                            "The timetable has changed: the cursor is of generation %s, and this is %s. Ask again without a cursor."
                                    .formatted(then, now))
                    .with("parameter", "cursor")
                    .with("cursorGeneration", then)
                    .with("generation", now);
        }
        return cursor;
    }

    /** The page itself. */
    Journeys.Page page(Timetable timetable, Route route) {
        Journeys journeys = timetable.journeys();
        return direction == Direction.LATER
                ? journeys.after(route.from(), route.to(), order, place, limit)
                : journeys.before(route.from(), route.to(), order, place, limit);
    }

    Cursor going(Direction next, Place here) {
        return new Cursor(generation, from, to, order, next, here, limit);
    }

    @Override
    public String toString() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeUTF(generation);
            out.writeUTF(from);
            out.writeUTF(to);
            out.writeByte(order.ordinal());
            out.writeByte(direction.ordinal());
            out.writeLong(place.first());
            out.writeLong(place.second());
            out.writeInt(place.price());
            out.writeInt(place.changes());
            out.writeByte(limit);
            out.writeInt(checksum(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written to.", e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static Cursor decoded(String text) {
        if (text.length() > LONGEST) {
            throw bad();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            int length = bytes.length - CHECKSUM;
            if (length < 0 || ByteBuffer.wrap(bytes).getInt(length) != checksum(Arrays.copyOf(bytes, length))) {
                throw bad();
            }
            Cursor cursor = read(bytes);
            // Base64 has several ways to write the same; only ours is taken, and nothing behind it.
            if (!cursor.possible() || !cursor.toString().equals(text)) {
                throw bad();
            }
            return cursor;
        } catch (IOException | IllegalArgumentException e) {
            throw bad();
        }
    }

    private static Cursor read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readByte() != FORM) {
            throw bad();
        }
        return new Cursor(
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                choice(Order.values(), in.readByte()),
                choice(Direction.values(), in.readByte()),
                new Place(in.readLong(), in.readLong(), in.readInt(), in.readInt()),
                in.readByte());
    }

    private static <T> T choice(T[] values, int index) {
        if (index < 0 || index >= values.length) {
            throw bad();
        }
        return values[index];
    }

    private boolean possible() {
        return limit >= 1
                && limit <= LARGEST_LIMIT
                && place.first() >= EARLIEST
                && place.first() <= LATEST
                && place.price() >= 0
                && place.changes() >= 0;
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static Problem bad() {
        return Asked.bad("cursor", "BAD_CURSOR", "has to be exactly what an earlier answer gave as earlier or later");
    }
}
