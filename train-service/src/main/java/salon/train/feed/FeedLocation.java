package salon.train.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Where the feed lies, as the setting says. */
record FeedLocation(String setting) {

    private static final String CLASSPATH = "classpath:";
    private static final String MISSING = "missing";

    /** Part of the program: it cannot change. */
    boolean isInClasspath() {
        return setting.startsWith(CLASSPATH);
    }

    /** What the file or folder is called, without the folders above. */
    String name() {
        if (isInClasspath()) {
            return setting.substring(Math.max(setting.lastIndexOf('/') + 1, CLASSPATH.length()));
        }
        Path name = path().toAbsolutePath().normalize().getFileName();
        return name == null ? setting : name.toString();
    }

    /** Where it lies among the files; not for what is in the classpath. */
    Path path() {
        return Path.of(setting.startsWith("file:") ? setting.substring("file:".length()) : setting);
    }

    ClassPathResource resource() {
        return new ClassPathResource(setting.substring(CLASSPATH.length()));
    }

    /** What changes when the feed does, without reading it: times, sizes and identities of its files. */
    String signature() {
        if (isInClasspath()) {
            return CLASSPATH;
        }
        Path path = path();
        try {
            if (!Files.isDirectory(path)) {
                return signatureOf(path);
            }
            try (Stream<Path> files = Files.list(path)) {
                List<String> signatures =
                        files.sorted().map(FeedLocation::signatureOf).toList();
                return String.join("\n", signatures);
            }
        } catch (IOException e) {
            return MISSING;
        }
    }

    private static String signatureOf(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return file.getFileName() + " " + attributes.lastModifiedTime() + " " + attributes.size() + " "
                    + attributes.fileKey();
        } catch (IOException e) {
            return MISSING;
        }
    }
}
