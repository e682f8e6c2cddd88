package salon.manager.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;

/** One file of the web client. */
record WebFile(MediaType type, byte[] content) {

    private static final Map<String, MediaType> TYPES = Map.of(
            "html", new MediaType("text", "html", StandardCharsets.UTF_8),
            "js", new MediaType("text", "javascript", StandardCharsets.UTF_8),
            "css", new MediaType("text", "css", StandardCharsets.UTF_8),
            "txt", new MediaType("text", "plain", StandardCharsets.UTF_8),
            "svg", new MediaType("image", "svg+xml"),
            "png", MediaType.IMAGE_PNG,
            "json", MediaType.APPLICATION_JSON,
            "webmanifest", new MediaType("application", "manifest+json"));

    /** @param path by its ending the browser is told what it gets, so that it need not guess, which it is forbidden to */
    static WebFile read(String path, Resource resource) throws IOException {
        MediaType type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalStateException(
                    "The web client has a file " + path + ", and what that is to a browser is not known.");
        }
        return new WebFile(type, resource.getContentAsByteArray());
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
