package salon.manager.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All files of the web client and of the library it draws with, read once at the start.
 *
 * <p>What is not among them by its exact name does not exist, so there is no path that could lead out. All that a browser may keep for ever
 * is named after the {@link #version}, which is another one as soon as a byte of any of them is.
 */
@Component
class WebFiles {

    static final String PAGE = "index.html";

    private static final String LIBRARY = "META-INF/resources/webjars/lit-html/";
    private static final Pattern IN_CLIENT = Pattern.compile(".*/web/(.+)");

    /** Neither what is for developers and for Node, nor what makes HTML of a text: nothing here may want that. */
    private static final Pattern IN_LIBRARY =
            Pattern.compile(".*/" + LIBRARY + "[^/]+/((?!development/|node/)(?:[a-z-]+/)?(?!unsafe-)[a-z-]+\\.js)");

    private final SortedMap<String, WebFile> files = new TreeMap<>();
    private final String version;

    WebFiles() throws IOException {
        ResourcePatternResolver found = new PathMatchingResourcePatternResolver();
        read(found.getResources("classpath:/web/**/*.*"), IN_CLIENT, "");
        read(found.getResources("classpath*:/" + LIBRARY + "*/**/*.js"), IN_LIBRARY, "lib/lit-html/");
        version = hash(files);
    }

    String version() {
        return version;
    }

    Optional<WebFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    WebFile get(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException("The web client lacks its " + path + "."));
    }

    private void read(Resource[] resources, Pattern place, String prefix) throws IOException {
        for (Resource resource : resources) {
            Matcher path = place.matcher(resource.getURL().toString());
            if (resource.isReadable() && path.matches()) {
                files.put(prefix + path.group(1), WebFile.read(path.group(1), resource));
            }
        }
    }

    private static String hash(Map<String, WebFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, file) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(ByteBuffer.allocate(Long.BYTES)
                        .putLong(file.content().length)
                        .array());
                digest.update(file.content());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
