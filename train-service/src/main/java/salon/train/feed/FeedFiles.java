package salon.train.feed;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a feed by their names. Counts what is really read, so that a small zip that unpacks to something huge is noticed while it
 * does, and digests it: what a timetable was made of is what its generation says.
 */
abstract class FeedFiles implements Closeable {

    private final long most;
    private final Map<String, MessageDigest> digests = new TreeMap<>();
    private long read;

    /**
     * @param most how many bytes all files together may have, unpacked
     */
    FeedFiles(long most) {
        this.most = most;
    }

    abstract boolean has(String name);

    /** Opens a file that is there. */
    abstract InputStream stream(String name) throws IOException;

    /** The name that people know a file by. */
    String shown(String name) {
        return name;
    }

    final InputStream open(String name) throws IOException {
        MessageDigest digest = sha256();
        digests.put(name, digest);
        return new DigestInputStream(new Counting(shown(name), stream(name)), digest);
    }

    /**
     * Says in twelve hexadecimal digits what was read, file by file in the order of their names, and how.
     *
     * @param settings all that shapes the timetable besides the files
     */
    final String generation(String settings) {
        MessageDigest whole = sha256();
        whole.update(settings.getBytes(StandardCharsets.UTF_8));
        digests.forEach((name, digest) -> {
            whole.update(("\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
            whole.update(digest.digest());
        });
        return HexFormat.of().formatHex(whole.digest(), 0, 6);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private final class Counting extends FilterInputStream {

        private final String name;

        Counting(String name, InputStream in) {
            super(in);
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws Unreadable {
            read += bytes;
            if (read > most) {
                throw new Unreadable(
                        name,
                        0,
                        "The feed is larger than %,d bytes when unpacked (salon.timetable.max-bytes, or an eighth of the JVM's memory)."
                                .formatted(most));
            }
        }
    }
}
