package salon.train.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of a zip, at its top or in the one folder there. Nothing is unpacked to the disk. A zip is refused whole if it has more entries
 * than any feed, an entry twice, or one whose name leads out of it: whoever made it meant no timetable.
 */
final class ZippedFiles extends FeedFiles {

    private static final int MOST_ENTRIES = 1_000;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    /**
     * @param name of the zip, for faults
     * @param wanted the names of the files that matter
     */
    ZippedFiles(Path path, String name, Set<String> wanted, long most) throws IOException {
        super(most);
        if (Files.size(path) > most) {
            throw new Unreadable(
                    name,
                    0,
                    "The feed is larger than %,d bytes (salon.timetable.max-bytes, or an eighth of the JVM's memory)."
                            .formatted(most));
        }
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new Unreadable(name, 0, "Begins like a zip file but is damaged or cut off (" + e.getMessage() + ").");
        }
        try {
            choose(name, wanted);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void choose(String name, Set<String> wanted) throws Unreadable {
        if (zip.size() > MOST_ENTRIES) {
            throw new Unreadable(name, 0, "Has " + zip.size() + " entries; at most " + MOST_ENTRIES + " are expected.");
        }
        List<? extends ZipEntry> all = zip.stream().toList();
        Set<String> names = new HashSet<>();
        Set<String> folders = new TreeSet<>();
        for (ZipEntry entry : all) {
            String path = entry.getName();
            if (leadsOut(path)) {
                throw new Unreadable(name, 0, "The entry " + Fault.quoted(path) + " leads out of the zip file.");
            }
            if (!names.add(path)) {
                throw new Unreadable(name, 0, "The entry " + Fault.quoted(path) + " is there twice.");
            }
            if (wanted.contains(lastOf(path)) && path.indexOf('/') == path.lastIndexOf('/')) {
                folders.add(path.substring(0, path.length() - lastOf(path).length()));
            }
        }
        if (folders.size() > 1 && !folders.contains("")) {
            throw new Unreadable(
                    name, 0, "Has files of a feed in several folders: " + String.join(", ", folders) + ".");
        }
        String folder = folders.isEmpty() ? "" : folders.iterator().next();
        all.stream()
                .filter(entry -> entry.getName().startsWith(folder))
                .forEach(entry -> entries.put(entry.getName().substring(folder.length()), entry));
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static boolean leadsOut(String path) {
        return path.startsWith("/")
                || path.contains("\\")
                || path.matches("[A-Za-z]:.*")
                || List.of(path.split("/")).contains("..");
    }

    @Override
    boolean has(String name) {
        return entries.containsKey(name);
    }

    @Override
    InputStream stream(String name) throws IOException {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            throw new Unreadable(name, 0, "Is not in the zip file.");
        }
        return new Verified(name, zip.getInputStream(entry), entry.getCrc());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Java's zip files unpack damaged bytes to other bytes without a word; the checksum is there to tell. */
    private static final class Verified extends CheckedInputStream {

        private final String name;
        private final long expected;

        Verified(String name, InputStream in, long expected) {
            super(in, new CRC32());
            this.name = name;
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            return verified(super.read());
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return verified(super.read(target, offset, length));
        }

        private int verified(int result) throws Unreadable {
            if (result < 0 && getChecksum().getValue() != expected) {
                throw new Unreadable(name, 0, "Is damaged in the zip file (its checksum is wrong).");
            }
            return result;
        }
    }
}
