package salon.train.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Zips that are damaged, or made to do damage. */
class ZipTests {

    private static final DataSize MEGABYTE = DataSize.ofMegabytes(1);

    @TempDir
    private Path folder;

    @Test
    void refusesABombAsSoonAsItUnpacksToMoreThanTheLimit() {
        String row = "T,6:00:00,6:00:00,G,%d,,\n";
        StringBuilder bomb = new StringBuilder();
        for (int sequence = 10; bomb.length() < 3_000_000; sequence++) {
            bomb.append(row.formatted(sequence));
        }
        Path zip = new TinyGtfs().add("stop_times.txt", bomb.toString()).zip(folder.resolve("bomb.zip"));

        assertThat(zip.toFile().length()).isLessThan(MEGABYTE.toBytes() / 2);
        assertThat(faultsOf(zip, MEGABYTE))
                .containsExactly(
                        new Fault(
                                "stop_times.txt",
                                0,
                                "The feed is larger than 1,048,576 bytes when unpacked (salon.timetable.max-bytes, or an eighth of the JVM's memory)."));
    }

    @Test
    void refusesABombOfZerosWithoutKeepingIt() {
        Path zip = zip(out -> {
            out.putNextEntry(new ZipEntry("agency.txt"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 64; megabyte++) {
                out.write(zeros);
            }
        });

        assertThat(zip.toFile().length()).isLessThan(100_000);
        assertThat(faultsOf(zip, MEGABYTE)).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("agency.txt");
            assertThat(fault.reason()).startsWith("The feed is larger than 1,048,576 bytes when unpacked");
        });
    }

    @Test
    void refusesMoreEntriesThanAnyFeedHas() {
        Path zip = zip(out -> {
            for (int entry = 0; entry < 1001; entry++) {
                out.putNextEntry(new ZipEntry("nested-" + entry + ".zip"));
            }
        });

        assertThat(faultsOf(zip, MEGABYTE))
                .containsExactly(new Fault("feed.zip", 0, "Has 1001 entries; at most 1000 are expected."));
    }

    @Test
    void leavesAZipWithinTheZipAlone() {
        Path inner = new TinyGtfs().zip(folder.resolve("inner.zip"));
        Path zip = zip(out -> {
            out.putNextEntry(new ZipEntry("inner.zip"));
            Files.copy(inner, out);
        });

        assertThat(faultsOf(zip, MEGABYTE))
                .containsExactly(new Fault("agency.txt", 0, "The file is missing; a GTFS feed must have it."));
    }

    @Test
    void refusesAFileThatIsTooLargeEvenPacked() throws IOException {
        Path zip = new TinyGtfs().zip(folder.resolve("feed.zip"));

        assertThat(faultsOf(zip, DataSize.ofBytes(Files.size(zip) - 1)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).startsWith("The feed is larger than"));
        assertThat(faultsOf(Feeds.write(folder.resolve("sncf.txt"), "\n".repeat(1_048_577)), MEGABYTE))
                .containsExactly(
                        new Fault(
                                "sncf.txt",
                                0,
                                "The feed is larger than 1,048,576 bytes when unpacked (salon.timetable.max-bytes, or an eighth of the JVM's memory)."));
    }

    @Test
    void refusesNamesThatLeadOut() {
        for (String name : List.of("../stops.txt", "feed/../../stops.txt", "/etc/stops.txt", "..\\stops.txt", "C:x")) {
            assertThat(faultsOf(zip(out -> out.putNextEntry(new ZipEntry(name))), MEGABYTE))
                    .containsExactly(new Fault(
                            "feed.zip", 0, "The entry " + Fault.quoted(name) + " leads out of the zip file."));
        }
    }

    @Test
    void refusesFeedsInSeveralFolders() {
        Path zip = zip(out -> {
            out.putNextEntry(new ZipEntry("a/stops.txt"));
            out.putNextEntry(new ZipEntry("b/stops.txt"));
        });

        assertThat(faultsOf(zip, MEGABYTE))
                .containsExactly(new Fault("feed.zip", 0, "Has files of a feed in several folders: a/, b/."));
    }

    @Test
    void refusesAnEntryThatIsThereTwice() throws IOException {
        Path zip = zip(out -> {
            out.putNextEntry(new ZipEntry("stops.txt"));
            out.putNextEntry(new ZipEntry("stopz.txt"));
        });
        byte[] bytes = Files.readAllBytes(zip);
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = bytes[at] == 'z' ? (byte) 's' : bytes[at];
        }
        Files.write(zip, bytes);

        assertThat(faultsOf(zip, MEGABYTE))
                .containsExactly(new Fault("feed.zip", 0, "The entry \"stops.txt\" is there twice."));
    }

    @Test
    void refusesAZipCutOffAnywhere() throws IOException {
        byte[] whole = Files.readAllBytes(new TinyGtfs().zip(folder.resolve("whole.zip")));
        Path zip = folder.resolve("feed.zip");
        for (int length = 4; length < whole.length; length += 97) {
            Files.write(zip, Arrays.copyOf(whole, length));

            assertThat(faultsOf(zip, MEGABYTE))
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.toString())
                            .startsWith("feed.zip: Begins like a zip file but is damaged or cut off"));
        }
    }

    @Test
    void neverTakesAZipWithADamagedByteForAnotherTimetable() throws IOException {
        byte[] whole = Files.readAllBytes(new TinyGtfs().zip(folder.resolve("whole.zip")));
        String generation = Feeds.read(folder.resolve("whole.zip")).origin().generation();
        Path zip = folder.resolve("feed.zip");
        for (int at = 4; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            Files.write(zip, damaged);

            try {
                assertThat(new FeedReader(Feeds.settings(zip)).read().origin().generation())
                        .as("byte %d", at)
                        .isEqualTo(generation);
            } catch (RefusedFeed e) {
                assertThat(e.faults()).isNotEmpty();
            }
        }
    }

    @Test
    void refusesTextThatCallsItselfZip() {
        Path zip = Feeds.write(folder.resolve("feed.ZIP"), "17564;Valence;Grenoble;6:15;7:31;17.60;REDUC\n");

        assertThat(Feeds.faultsOf(zip))
                .containsExactly(new Fault("feed.ZIP", 0, "Is called a zip file but does not begin like one."));
    }

    @Test
    void refusesAnEmptyZipAndAnEmptyFolder() throws IOException {
        Path zip = zip(out -> {});
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(List.of(Feeds.faultsOf(zip), Feeds.faultsOf(empty)))
                .containsOnly(List.of(new Fault("agency.txt", 0, "The file is missing; a GTFS feed must have it.")));
    }

    private interface Filling {
        void fill(ZipOutputStream out) throws IOException;
    }

    private Path zip(Filling filling) {
        Path zip = folder.resolve("feed.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            filling.fill(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip;
    }

    private static List<Fault> faultsOf(Path feed, DataSize most) {
        return Feeds.faultsOf(Feeds.settings(feed.toString(), most));
    }
}
