package salon.manager.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The page for each origin that it is asked for at. A few are kept: who makes up names of hosts only makes their own requests slower. */
@Component
@EnableConfigurationProperties(WebSettings.class)
class Pages {

    private static final int KEPT = 64;

    private final WebSettings settings;
    private final JsonMapper json;
    private final String page;
    private final LoadingCache<Origin, Page> pages =
            Caffeine.newBuilder().maximumSize(KEPT).build(this::write);

    Pages(WebFiles files, WebSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        page = files.get(WebFiles.PAGE)
                .text()
                .replace("{preload}", preload(files))
                .replace("{version}", files.version());
        at(new Origin("http", "localhost", 8081)); // What cannot be written is better known at the start.
    }

    Page at(Origin origin) {
        return pages.get(origin);
    }

    private Page write(Origin origin) {
        // No origin has a character in it that JSON or HTML would take for another; nothing else in it is anybody's but
        // an operator's.
        String services = json.writeValueAsString(settings.services(origin));
        return Page.of(page.replace("{services}", services), settings.reachable(origin));
    }

    private static String preload(WebFiles files) {
        return new Modules(files)
                .neededBy("app.js").stream()
                        .map("<link rel=\"modulepreload\" href=\"/assets/{version}/%s\">"::formatted)
                        .collect(Collectors.joining("\n  "));
    }
}
