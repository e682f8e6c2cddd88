package salon.manager.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page for each origin that it is asked for at, and for what it begins with. A few are kept: who makes up names of hosts only makes
 * their own requests slower.
 */
@Component
@EnableConfigurationProperties(WebSettings.class)
class Pages {

    private static final int KEPT = 256;

    /**
     * @param module what will be drawn first
     */
    private record Wanted(Origin origin, String module) {}

    private final WebSettings settings;
    private final JsonMapper json;
    private final String page;
    private final String version;
    private final Modules modules;
    private final LoadingCache<Wanted, Page> pages =
            Caffeine.newBuilder().maximumSize(KEPT).build(this::write);

    Pages(WebFiles files, WebSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        modules = new Modules(files);
        page = files.get(WebFiles.PAGE).text();
        version = files.version();
        at(new Origin("http", "localhost", 8081), "/"); // What cannot be written is better known at the start.
    }

    /**
     * @param path one of the addresses of the page
     */
    Page at(Origin origin, String path) {
        return pages.get(new Wanted(origin, module(path)));
    }

    /** As {@code app.js} has it: the pages are named after the beginning of their addresses, with two exceptions. */
    private static String module(String path) {
        String first = path.split("/", 3)[1];
        return switch (first) {
            case "" -> "pages/home.js";
            case "play", "watch" -> "pages/room.js";
            default -> "pages/" + first + ".js";
        };
    }

    private Page write(Wanted wanted) {
        // No origin has a character in it that JSON or HTML would take for another; nothing else in it is anybody's but
        // an operator's.
        String services = json.writeValueAsString(settings.services(wanted.origin()));
        String html = page.replace("{preload}", preload(wanted.module()))
                .replace("{version}", version)
                .replace("{services}", services);
        return Page.of(html, settings.reachable(wanted.origin()));
    }

    private String preload(String module) {
        return modules.neededBy("app.js", module).stream()
                .map("<link rel=\"modulepreload\" href=\"/assets/{version}/%s\">"::formatted)
                .collect(Collectors.joining("\n  "));
    }
}
